import { REDACTED } from './redacted.ts';
import type { IsWord } from './word-judge.ts';

const BEGIN = String.raw`(?<![\p{L}\p{N}])`;
/** Nor may the number go on: half of a phone number is not kept because it looks like a year. */
const END = String.raw`(?![\p{L}\p{N}_]|[\s().,/:–-]{0,3}\p{Nd})`;
const HOST = String.raw`(?:[\p{L}\p{N}_-]{1,63}\.){1,8}(?:com|org|net|info|biz|io|ms|eu|app|dev|cloud|gov|edu|mil|int|online|site|top|xyz|shop|local|lan|internal|corp|intra|co|uk|ie|us|ca|au|nz|de|at|ch|li|lu|be|nl|fr|es|pt|it|pl|cz|se|no|dk|fi|jp|in|cn|br|ru)(?![\p{L}\p{N}])`;
const DOT_SPELT = String.raw`[\p{L}\p{N}-]{1,63}(?:\s?[\[(]dot[\])]\s?|\sdot\s|\.)(?:[\p{L}\p{N}-]{1,63}(?:\s?[\[(]dot[\])]\s?|\sdot\s|\.)){0,4}\p{L}{2,24}`;
const SPELT_DIGIT =
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|' +
  'zéro|un|deux|trois|quatre|cinq|sept|huit|neuf|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|' +
  'due|tre|quattro|cinque|sei|sette|otto|nove|um|dois|três|quatro|sete|oito|een|twee|drie|vijf|zes|zeven|negen|' +
  'jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć';
const PRODUCT =
  'ios|ipados|watchos|android|windows|win|macos|os|iphone|ipad|pixel|galaxy|chrome|edge|firefox|safari|yubikey|ubuntu|version|v';
const ERROR = String.raw`(?:error|fehler|erreur|errore|fout|erro|błąd|エラー)(?:s|meldung|nummer)?[ -]?(?:code|kod|number|nr\.?|コード)?(?: is| ist|:|=)? {0,2}#?`;

const UNIT = /^(?:min|mins|sek|sec|std|hrs)$/iu;

/** Read from left to right, so that each place is judged once, by the first of these it fits. */
const SHAPES = new RegExp(
  [
    `(?<done>${REDACTED})`,
    String.raw`(?<official>${BEGIN}(?:https?:\/\/)?(?:aka\.ms\/(?:mysecurityinfo|mfasetup|sspr|authapp|myaccount)|mysignins\.microsoft\.com(?:\/security-info)?|microsoft\.com\/devicelogin)(?![\p{L}\p{N}/?#@]|[.:-][\p{L}\p{N}]))`,
    String.raw`(?<link>(?:${BEGIN}[a-z][a-z0-9+.-]{1,15}:\/\/|${BEGIN}www\.)\S+)`,
    String.raw`(?<path>${BEGIN}[a-z]:[\\/]\S+|\\\\\S+|\/(?:home|users|mnt|volumes)\/\S+)`,
    String.raw`(?<email>[^\s@\[\]<>(),;:]{1,64}@[^\s@\[\]<>(),;]+|[^\s@\[\]<>(),;:]{1,64}(?:\s?[\[(](?:at|ät)[\])]\s?|\sat\s|\s@\s)${DOT_SPELT}(?![\p{L}\p{N}@])|(?<=^|[\s(,;:])@\p{L}[\p{L}\p{N}._-]*(?: \p{Lu}[\p{L}'’-]+){0,2})`,
    String.raw`(?<host>${BEGIN}${HOST}(?:[:/?#]\S*)?)`,
    // DOMAIN\anna, anna.berg, j.miller, anna_berg
    String.raw`(?<account>${BEGIN}[\p{L}\p{N}-]{1,40}\\[\p{L}\p{N}._-]+|${BEGIN}\p{L}[\p{L}\p{N}]*(?:[._]\p{L}[\p{L}\p{N}]+)+)`,
    String.raw`(?<kept>${BEGIN}(?:(?:microsoft|office|ms|m|o)[ -]?365|365|aadsts\d{5,8}|0x8[0-9a-f]{3,7}|kb\d{7}|http \d{3}|(?:${PRODUCT}) ?\d{1,2}(?:\.\d{1,2}){0,2}|20[1-3]\d|[0-2]?\d:[0-5]\d(?::[0-5]\d)?|24\/7|100 ?%)${END}|${BEGIN}${ERROR}\d{3,6}(?![\p{L}\p{N}]|[.,/:-]\p{N}))`,
    String.raw`(?<date>${BEGIN}(?:(?:19|20)\d\d[./-][01]?\d[./-][0-3]?\d|[0-3]?\d[./-] ?[0-3]?\d[./-] ?(?:(?:19|20)\d\d|\d\d))(?![\p{L}\p{N}]|[.,/:-]\p{Nd}|[\s()]{1,3}\p{Nd}))`,
    String.raw`(?<number>\+?\(?(?<![\p{L}\p{N}])\p{Nd}(?:[\s().,/:–-]{0,3}\p{Nd}){2,}(?![\p{L}\p{N}])|[〇零一二三四五六七八九]{3,}|(?<![\p{L}\p{N}])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\p{L}\p{N}:])|${BEGIN}(?:${SPELT_DIGIT})(?:[\s,.-]{1,3}(?:${SPELT_DIGIT})){2,}(?!\p{L}))`,
    String.raw`(?<mixed>${BEGIN}[\p{L}\p{N}_-]*\p{N}[\p{L}\p{N}_-]*)`,
  ].join('|'),
  'giu',
);

/**
 * Takes out what has a shape of its own: mail addresses, links, paths, accounts, numbers of three digits and more, dates,
 * serial numbers. 365, the years 2010 to 2039, versions after a product's name, times and error numbers stay: they tell
 * what the question is about, and nobody by them.
 */
export const redactShapes = (text: string, isWord: IsWord): string =>
  text.replace(SHAPES, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Partial<Record<string, string>>;
    const { account, host, mixed } = groups;
    if (account !== undefined) return isSentence(account, isWord) ? whole : '[name]';
    if (host !== undefined) return isSentence(host, isWord) ? whole : '[link]';
    if (mixed !== undefined) return isHarmlessMixture(mixed, isWord) ? whole : replacement(mixed);
    if (groups.done ?? groups.official ?? groups.kept) return whole;
    return `[${Object.keys(groups).find((name) => groups[name] !== undefined)}]`;
  });

/** "it does not work.please help": the space after the full stop was forgotten. */
const isSentence = (dotted: string, isWord: IsWord): boolean =>
  dotted.split(/[._]/).every((part) => part.length > 1 && isWord(part));

const replacement = (mixed: string): string => (/\p{L}/u.test(mixed) ? '[code]' : '[number]');

/** "iPhone15", "S23", "5C", "24H2", "2nd", "10min": few digits beside a word or a letter. */
function isHarmlessMixture(mixed: string, isWord: IsWord): boolean {
  const digits = mixed.match(/\p{N}/gu) ?? [];
  if (digits.length > 2) return /^2\dh[12]$/i.test(mixed);
  if (/^[\p{N}-]+$/u.test(mixed)) return true;
  const [, before = '', after = ''] = /^(\p{L}*)-?\p{N}{1,2}-?(\p{L}*)$/u.exec(mixed) ?? [];
  if (before.length + after.length === 0) return false;
  return (
    (before.length < 2 || (before.length > 2 && isWord(before))) &&
    (after.length < 3 || UNIT.test(after) || isWord(after))
  );
}
