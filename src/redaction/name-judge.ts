import { AMBIGUOUS_NAMES } from './ambiguous-names.ts';
import { COMMON_NAMES } from './common-names.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';

/** How surely a word is a name by itself: always, only where it has a capital inside a sentence, or not known to be one. */
export type Nameness = 'name' | 'ambiguous' | 'unknown';

export interface NameJudge {
  nameness(word: string): Nameness;
  /** Whether it is a part of a handed-in name, be it an everyday word too. */
  isHandedIn(word: string): boolean;
}

const PARTICLES = new Set(
  'von van der den de del della di da dos la le el al bin ben zu zur und mac mc dr prof'.split(' '),
);
const LETTERS = /\p{L}+/gu;
/** A name glued to an initial or two: "aberg", "bergan". */
const GLUED = 2;
const SHORTEST_TO_GLUE = 4;

const MARKS = /\p{M}/gu;
const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** Without accents, both ways: "Müller" is "muller" and "mueller". */
function spellings(name: string): string[] {
  const lower = name.normalize('NFC').toLowerCase();
  const plain = (text: string) =>
    text
      .replace(/[ßøłæœđðþ]/gu, (letter) => SPECIAL[letter] ?? letter)
      .normalize('NFD')
      .replace(MARKS, '');
  return [...new Set([plain(lower), plain(lower.replace(/[äöüøå]/gu, (letter) => UMLAUTS[letter] ?? letter))])];
}

const parts = (name: string): string[] => name.match(LETTERS) ?? [];

/** Knows the names that are handed in, as people write them, and those that are common in Europe. */
export function nameJudge(names: readonly string[], isWord: (word: string) => boolean): NameJudge {
  const handedIn = names
    .flatMap(parts)
    .filter((part) => part.length > 1 && !PARTICLES.has(part.toLowerCase()))
    .flatMap(spellings);
  const exact = new Set(handedIn);
  const long = handedIn.filter((part) => part.length >= SHORTEST_TO_GLUE);
  const glued = (word: string) =>
    long.some((part) => word.length <= part.length + GLUED && (word.startsWith(part) || word.endsWith(part)));
  const isHandedIn = (word: string) => forms(word).some((form) => exact.has(form) || (glued(form) && !isWord(form)));
  return {
    isHandedIn,
    nameness: (word) => {
      if (isHandedIn(word)) return forms(word).some(isWord) ? 'ambiguous' : 'name';
      if (forms(word).some((form) => COMMON_NAMES.has(form)) && !EVERYDAY_WORDS.has(word.toLowerCase())) return 'name';
      return forms(word).some((form) => AMBIGUOUS_NAMES.has(form)) ? 'ambiguous' : 'unknown';
    },
  };
}

/** Every spelling of every part of a word: "Anna's", "Jean-Luc", "Bergs". */
const forms = (word: string): string[] =>
  [word, ...parts(word)]
    .flatMap(spellings)
    .flatMap((form) => (form.endsWith('s') ? [form, form.slice(0, -1)] : [form]));
