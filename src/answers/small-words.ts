import type { Lexicon } from './lexicon.ts';
import { splitWords } from './split-words.ts';
import { stem } from './stem.ts';

/** More words than this make a question of their own, whatever they begin with. */
const LONGEST_FOLLOW_UP = 7;
const LONGEST_PHRASE = 3;
/** Fewer words are no question of their own. */
const SHORTEST_PART = 3;
const SENTENCE_END = /[.?!;\n。！？]+/;

/** Whether a message seems to go on from the last answer: it is short and begins as such questions do in its language. */
export function isFollowUp(text: string, smallWords: Lexicon): boolean {
  const stems = splitWords(text).map(stem);
  if (stems.length === 0 || stems.length > LONGEST_FOLLOW_UP) return false;
  return startsWith(stems, 'follow-up', smallWords) > 0;
}

/** The parts of a message that could each be a question: its sentences, and what "and" ties together. Too short ones are left out. */
export function partsOf(text: string, smallWords: Lexicon): string[] {
  return text
    .split(SENTENCE_END)
    .flatMap((sentence) => splitAtTies(splitWords(sentence), smallWords))
    .filter((words) => words.length >= SHORTEST_PART)
    .map((words) => words.join(' '));
}

function splitAtTies(words: readonly string[], smallWords: Lexicon): string[][] {
  const stems = words.map(stem);
  const parts: string[][] = [[]];
  for (let at = 0; at < words.length; ) {
    const tied = startsWith(stems.slice(at), 'between', smallWords);
    if (tied > 0) parts.push([]);
    else parts.at(-1)?.push(words[at] ?? '');
    at += Math.max(1, tied);
  }
  return parts;
}

/** How many of the first words are a phrase of this kind: the longest wins; 0 is none. */
function startsWith(stems: readonly string[], kind: string, { ideas }: Lexicon): number {
  for (let length = Math.min(LONGEST_PHRASE, stems.length); length > 0; length--) {
    if (ideas.get(stems.slice(0, length).join(' '))?.includes(kind)) return length;
  }
  return 0;
}
