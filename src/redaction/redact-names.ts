import type { Judges } from './end-of-name.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { PRODUCT_WORDS } from './product-words.ts';
import { REDACTED } from './redacted.ts';

const WORD = new RegExp(String.raw`(${REDACTED}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’_-][\p{L}\p{M}\p{N}]+)*)`, 'u');
/** Neither what holds digits, which was judged by its shape, nor what stands for something that is gone. */
const TO_JUDGE = /^[^[\p{N}]+$/u;
const NAME = '[name]';
const REST = '[rest]';
const REST_AFTER_SECRET = ' [rest]';
const SECRET = new Set(['[removed]', '[code]', '[rest]']);
const CAPITAL = /^(?:\p{Ll}{1,2}['’])?\p{Lu}/u;
/** TAP, VPN, HR: more likely an abbreviation than a name. */
const ABBREVIATION = /^\p{Lu}{1,4}s?$/u;
const BESIDE = /^(?: |, |-| \p{Lu}\. ?)$/u;

/**
 * Takes out names by themselves: those that are known, and every word with a capital that is no word of the language.
 * Names that are one another's neighbours become one.
 */
export function redactNames(text: string, judges: Judges): string {
  const { isWord, names } = judges;
  const tokens = text.split(WORD);
  const shouting = isShouting(tokens);
  const isName = (word: string, first: boolean): boolean => {
    const nameness = names.nameness(word);
    if (nameness === 'name') return true;
    if (!CAPITAL.test(word)) return false;
    if (nameness === 'ambiguous' && !shouting) {
      // "Will it work?" asks more often than it names.
      return !first || names.isHandedIn(word) || !EVERYDAY_WORDS.has(word.toLowerCase());
    }
    return !isWord(word) && (shouting ? word.length > 2 : !ABBREVIATION.test(word));
  };
  for (let at = 1; at < tokens.length; at += 2) {
    const word = tokens[at] ?? '';
    if (!TO_JUDGE.test(word)) continue;
    const first = at === 1 || /[.!?\n。]/u.test(tokens[at - 1] ?? '');
    if (isRestOfSecret(tokens, at, judges)) tokens[at] = REST;
    else if (isName(word, first) || isBesideName(tokens, at, { ...judges, shouting })) tokens[at] = NAME;
  }
  return mergeNeighbours(tokens.join('').replaceAll(REST_AFTER_SECRET, ''));
}

/** "Anna Long", "anna vorontsova", and two handed-in parts side by side, be they words. */
function isBesideName(
  tokens: readonly string[],
  at: number,
  { isWord, names, shouting }: Judges & { shouting: boolean },
): boolean {
  const word = tokens[at] ?? '';
  if (word.length < 2 || PRODUCT_WORDS.has(word.toLowerCase())) return false;
  const besideName = tokens[at - 2] === NAME && BESIDE.test(tokens[at - 1] ?? '');
  if (besideName && !isWord(word)) return word.length > 2 && (CAPITAL.test(word) || tokens[at - 1] === ' ');
  if (besideName && !shouting && /^\p{Lu}\p{Ll}/u.test(word)) return true;
  const next = tokens[at + 2] ?? '';
  return names.isHandedIn(word) && (besideName || (BESIDE.test(tokens[at + 1] ?? '') && names.isHandedIn(next)));
}

/** "recovery key: [removed] efgh ijkl": only the first part of it was announced. */
function isRestOfSecret(tokens: readonly string[], at: number, { isWord }: Judges): boolean {
  const word = tokens[at] ?? '';
  return tokens[at - 1] === ' ' && SECRET.has(tokens[at - 2] ?? '') && word.length > 2 && !isWord(word);
}

function isShouting(tokens: readonly string[]): boolean {
  const words = tokens.filter((token, index) => index % 2 === 1 && /^\p{L}{2}/u.test(token));
  return words.length > 3 && words.filter((word) => word === word.toUpperCase()).length > words.length * 0.6;
}

const PARTICLES = '(?:(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|zu|ter|ten|y) ){0,3}';
const INITIALS = String.raw`(?:(?<!\p{L})\p{Lu}\.[ -]?){0,3}`;
const NEIGHBOURS = new RegExp(
  String.raw`${INITIALS}\[name\](?:['’]s(?!\p{L}))?(?:(?:, ?| |-|\/)${PARTICLES}${INITIALS}\[name\](?:['’]s(?!\p{L}))?)*(?: \p{Lu}\.(?=\s|$))?`,
  'gu',
);

const mergeNeighbours = (text: string): string => text.replace(NEIGHBOURS, NAME);
