import { cleanText } from '../texts/clean-text.ts';
import { ANNOUNCED_SECRET, isAnnouncedSecret, JAPANESE_SECRET } from './announced-secret.ts';
import { HARMLESS_WORDS } from './harmless-words.ts';
import { looksRandom } from './looks-random.ts';

const REMOVED = '[removed]';

const HARMLESS = `(?:${HARMLESS_WORDS.join('|')})`;
const BEGIN = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}]|[.@/-][\p{L}\p{N}])`;
const SPELT_DIGIT =
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun';

/** Read from left to right, so that each word is judged once, by the first of these it fits. */
const WORDS = new RegExp(
  [
    String.raw`${BEGIN}(?<page>(?:https?:\/\/[^\s\/?#]+|(?:[a-z0-9-]{1,63}\.)+(?:com|org|net|info|ms|io|eu|xyz|top|site|online|app|de|uk|fr))(?=[\s\/?#.,;:!)]|$))(?<path>\/[^\s?#]*)?(?<query>[?#]\S+)?`,
    `${BEGIN}(?<harmless>${HARMLESS})${END}`,
    // Phone numbers and long codes: six digits or more, in groups or not.
    String.raw`${BEGIN}(?<number>\+?\(?\p{Nd}(?:[\s()./-]{0,3}\p{Nd}){5,}(?!\p{N}))`,
    // A PIN: four or five digits alone, or glued to the word.
    String.raw`(?<![\p{L}\p{N}.,:/-])(?<pin>\p{Nd}{4,5}(?![\p{L}\p{N}]|[.,:/-]\p{Nd})|(?:pin|code|tap|otp)[-_#]?\p{Nd}{3,})`,
    // Digits as they are read out on the phone.
    String.raw`${BEGIN}(?<spelt>(?:${SPELT_DIGIT})(?:[\s,-]{1,3}(?:${SPELT_DIGIT})){3,}(?!\p{L}))`,
    String.raw`(?<word>[^\s]+)`,
  ].join('|'),
  'giu',
);
const WHOLLY_HARMLESS = new RegExp(`^${HARMLESS}$`, 'iu');

/**
 * What a person typed, cleaned, with "[removed]" in place of whatever looks like a code, pass, PIN, password or phone
 * number. When in doubt it goes: a question is still a question without its numbers. Case numbers, error codes, versions,
 * dates and page addresses stay. It cannot know every password, so the forms also ask people to leave them out.
 */
export function redactSecrets(text: string): string {
  return redactShapes(redactAnnounced(cleanText(text).replace(JAPANESE_SECRET, REMOVED)));
}

function redactAnnounced(text: string): string {
  return text.replace(ANNOUNCED_SECRET, (whole: string, ...rest: unknown[]) => {
    const { name = '', link = '', value = '' } = rest.at(-1) as Partial<Record<string, string>>;
    const after = text.slice((rest.at(-3) as number) + whole.length);
    const secret = isAnnouncedSecret({
      name,
      link,
      value,
      rest: after,
      harmless: (word) => WHOLLY_HARMLESS.test(word),
    });
    return secret ? `${name}${link}${REMOVED}` : whole;
  });
}

function redactShapes(text: string): string {
  return text.replace(WORDS, (whole: string, ...rest: unknown[]) => {
    const { page, path = '', query, harmless, word } = rest.at(-1) as Partial<Record<string, string>>;
    if (page !== undefined) return `${page}${redactPath(path)}${query ? `${query[0]}${REMOVED}` : ''}`;
    if (harmless !== undefined) return whole;
    if (word !== undefined) return looksRandom(word) ? REMOVED : whole;
    return REMOVED;
  });
}

const redactPath = (path: string): string =>
  path
    .split('/')
    .map((part) => (looksRandom(part) || /\p{Nd}{4}/u.test(part) ? REMOVED : part))
    .join('/');
