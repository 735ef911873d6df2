import { COMMON_NAMES } from './common-names.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { PRODUCT_WORDS } from './product-words.ts';

/** Whether a word, as it is written, is one of the language and not somebody's name. */
export type IsWord = (word: string) => boolean;

const ELISION = /^(?:l|d|j|c|s|n|m|t|qu|un|dell|all|nell|sull|dall|quell)['’](?=\p{L})/u;
const SHORT_FORM = /(?:['’](?:s|m|re|ve|d|ll)|n['’]t)$/u;
const ENDING = /(?:ing|ed|es|en|er|em|e|s|n)$/u;
/** Of two halves each, so that "Handyverlust" is known and "Goldmann" is not. */
const SHORTEST_HALF = 5;

/** Judges by `known` (lower case; the words of our own texts) besides the everyday words. */
export function wordJudge(known: (word: string) => boolean): IsWord {
  const exact = (word: string) =>
    EVERYDAY_WORDS.has(word) || PRODUCT_WORDS.has(word) || (known(word) && !COMMON_NAMES.has(word));
  const inflected = (word: string) => exact(word) || (word.length > 4 && exact(word.replace(ENDING, '')));
  const single = (word: string) => inflected(word) || (word.length >= 2 * SHORTEST_HALF && isCompound(word, inflected));
  return (word) => {
    const plain = word.toLowerCase().replaceAll('’', "'");
    if (exact(plain) || exact(plain.replaceAll("'", ''))) return true;
    const base = plain.replace(ELISION, '').replace(SHORT_FORM, '');
    return base.split('-').every((part) => part.length < 2 || single(part));
  };
}

function isCompound(word: string, isWord: IsWord): boolean {
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at += 1) {
    if (isWord(word.slice(0, at)) && isWord(word.slice(at))) return true;
  }
  return false;
}
