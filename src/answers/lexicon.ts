import { PermanentFailure } from '../kernel/failures.ts';
import { splitWords } from './split-words.ts';
import { stem } from './stem.ts';

/** Which words and short phrases stand for which ideas. */
export interface Lexicon {
  /** Stemmed words or phrases → ideas. */
  readonly ideas: ReadonlyMap<string, readonly string[]>;
  /** All words of it as they are written: the speller knows them. */
  readonly words: ReadonlySet<string>;
}

/** Longest phrase a lexicon line may hold, in words. */
const LONGEST_PHRASE = 6;

/**
 * Reads lines of `idea: word, another word, a short phrase`; lines that start with # are comments.
 * Throws PermanentFailure naming `file` and every line it cannot use.
 */
export function parseLexicon(text: string, file: string): Lexicon {
  const ideas = new Map<string, string[]>();
  const words = new Set<string>();
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, idea, list] = /^([a-z]+(?:-[a-z]+)*):(.+)$/.exec(line) ?? [];
    const phrases = list?.split(',').map((phrase) => splitWords(phrase)) ?? [];
    if (!idea) problems.push(`  ${file}:${index + 1}: must read "idea: word, another word"`);
    else if (phrases.some(({ length }) => length === 0 || length > LONGEST_PHRASE))
      problems.push(`  ${file}:${index + 1}: each phrase needs 1 to ${LONGEST_PHRASE} words`);
    else {
      for (const phrase of phrases) {
        addIdea(ideas, phrase.map(stem).join(' '), idea);
        for (const word of phrase) words.add(word);
      }
    }
  }
  if (problems.length > 0) throw new PermanentFailure(`This lexicon cannot be used:\n${problems.join('\n')}`);
  return { ideas, words };
}

function addIdea(ideas: Map<string, string[]>, phrase: string, idea: string): void {
  const already = ideas.get(phrase) ?? [];
  if (!already.includes(idea)) ideas.set(phrase, [...already, idea]);
}

/** The ideas in a message, each once, in alphabetical order. `stems` are its stemmed words in order. */
export function ideasIn(stems: readonly string[], lexicon: Lexicon): string[] {
  const found = new Set<string>();
  for (let start = 0; start < stems.length; start++) {
    for (let length = 1; length <= LONGEST_PHRASE && start + length <= stems.length; length++) {
      const ideas = lexicon.ideas.get(stems.slice(start, start + length).join(' '));
      for (const idea of ideas ?? []) found.add(idea);
    }
  }
  return [...found].sort();
}
