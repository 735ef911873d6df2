import { cleanText } from '../texts/clean-text.ts';
import { nameJudge } from './name-judge.ts';
import { redactAddresses } from './redact-addresses.ts';
import { redactEasternNames } from './redact-eastern-names.ts';
import { redactIntroduced } from './redact-introduced.ts';
import { redactNames } from './redact-names.ts';
import { redactSecrets } from './redact-secrets.ts';
import { redactShapes } from './redact-shapes.ts';
import { wordJudge } from './word-judge.ts';

/** What the asker knows better than this file can. */
export interface Personal {
  /** Whole names, or parts, of people who may be meant: whoever asks, colleagues. */
  readonly names?: readonly string[];
  /** Whether a word, in lower case, belongs to our own texts: then it is no name, even with a capital. */
  readonly known?: (word: string) => boolean;
}

/** Longer texts are cut off: nobody's question, and the time it takes stays bounded. Characters. */
const LONGEST = 4_000;
/** Invisible joiners, and what makes an emoji of a digit: with them, a number would not look like one. */
const GLUE = /\p{Cf}|\p{Variation_Selector}|\u{20E3}/gu;
const MOST_ROUNDS = 6;

/**
 * What a person typed without whatever may tell who it was or what they hold: secrets, names, addresses, links, numbers,
 * each replaced by a word in square brackets. When in doubt a word goes; what stays may still be a name that looks like
 * no name, so treat the result as less personal, not as anonymous. Redacting twice changes nothing. Never throws.
 */
export function redactPersonal(text: string, { names = [], known = () => false }: Personal = {}): string {
  const isWord = wordJudge(known);
  const judges = { isWord, names: nameJudge(names, isWord) };
  // Cut a second time, as one letter can stand for eighteen.
  let result = cleanText(text.slice(0, LONGEST).toWellFormed().normalize('NFKC').replace(GLUE, ''), LONGEST);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = result;
    const shapeless = redactShapes(redactSecrets(redactAddresses(before, isWord)), isWord);
    result = redactNames(redactEasternNames(redactIntroduced(shapeless, judges), isWord), judges);
    if (result === before) break;
  }
  return result;
}
