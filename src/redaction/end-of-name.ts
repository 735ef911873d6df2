import type { NameJudge } from './name-judge.ts';
import { PRODUCT_WORDS } from './product-words.ts';
import type { IsWord } from './word-judge.ts';

export interface Judges {
  readonly isWord: IsWord;
  readonly names: NameJudge;
}

/** How surely a name comes next: always ("my name is"), likely ("my colleague"), if it is a strange word ("for"), or maybe ("I am"). */
export type Sureness = 'sure' | 'likely' | 'strange' | 'maybe';

const FROM = '(?= (?:from|in|at|here|speaking|again|aus|vom|von|de|du|del|della|da|do|van|uit|z)(?!\\p{L}))';
const WORD = String.raw`\p{L}[\p{L}\p{M}]*(?:['’_-][\p{L}\p{M}]+)*`;
const NEXT_WORD = new RegExp(
  String.raw`(?:(?<comma>, ?)| {0,2}|\. ?)(?<word>${WORD})(?!\p{N})(?:(?<from>${FROM})|)`,
  'uy',
);
const PARTICLE = /^(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|zu|ter|ten|mac|o)$/u;
const TITLE =
  /^(?:mr|mrs|ms|miss|sir|madam|dr|doktor|prof|professor|herrn?|frau|monsieur|madame|mademoiselle|señora?|señorita|signora?|senhora?)$/iu;
const ABBREVIATION = /^\p{Lu}{1,4}$/u;
const MOST_PARTS = 5;
/** Shorter ones are rather abbreviations and slips. */
const SHORTEST_STRANGE = 3;

/** Where the name that begins at `start` ends; `start` itself when none begins there. */
export function endOfName(text: string, start: number, sureness: Sureness, judges: Judges): number {
  if ((sureness === 'maybe' || sureness === 'strange') && !isNamed(wordAt(text, start), sureness, judges)) return start;
  let [at, end] = [start, start];
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const found = wordAt(text, at);
    if (!found) break;
    at = found.end;
    if (PARTICLE.test(found.word)) continue;
    if (part === 0 && TITLE.test(found.word)) continue;
    if (!isPart(found.word, end === start ? sureness : 'later', judges)) break;
    end = at;
  }
  return end;
}

function isNamed(found: Found | undefined, sureness: Sureness, { isWord, names }: Judges): boolean {
  if (!found) return false;
  const strange = found.from || (sureness === 'strange' && found.word.length > SHORTEST_STRANGE);
  return names.nameness(found.word) === 'name' || (strange && !isWord(found.word));
}

function isPart(word: string, sureness: Sureness | 'later', { isWord, names }: Judges): boolean {
  if (PRODUCT_WORDS.has(word.toLowerCase()) || TITLE.test(word)) return false;
  if (sureness === 'later')
    return !ABBREVIATION.test(word) && (!isWord(word) || isCapital(word, 2) || isNamedPart(word));
  if (sureness !== 'likely' && names.nameness(word) === 'ambiguous') return true;
  return isNamedPart(word) || !isWord(word) || isCapital(word, 1);

  function isNamedPart(part: string): boolean {
    return names.nameness(part) === 'name' || names.isHandedIn(part);
  }
}

const isCapital = (word: string, small: number): boolean => /^\p{Lu}\p{Ll}+/u.test(word) && word.length > small;

interface Found {
  readonly word: string;
  readonly end: number;
  /** "from sales" follows, or the like. */
  readonly from: boolean;
}

function wordAt(text: string, at: number): Found | undefined {
  NEXT_WORD.lastIndex = at;
  const { word, comma, from } = NEXT_WORD.exec(text)?.groups ?? {};
  // "My name is Anna, please": after a comma only a capital goes on with the name.
  if (!word || (comma && !/^\p{Lu}/u.test(word))) return undefined;
  return { word, end: NEXT_WORD.lastIndex, from: from !== undefined };
}
