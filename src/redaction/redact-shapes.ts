import { CODE_SHAPES, NUMBER_SHAPES } from './number-shapes.ts';
import { REDACTED } from './redacted.ts';
import { WEB_SHAPES } from './web-shapes.ts';
import type { IsWord } from './word-judge.ts';

const UNIT = /^(?:min|mins|sek|sec|std|hrs)$/iu;

/** Read from left to right, so that each place is judged once, by the first of these it fits. */
const SHAPES = new RegExp(
  Object.entries({ code: CODE_SHAPES, done: [REDACTED], ...WEB_SHAPES, ...NUMBER_SHAPES })
    .map(([name, patterns]) => `(?<${name}>${patterns.join('|')})`)
    .join('|'),
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
  dotted.split(/[._]/).every((part, at) => (at > 0 && part.length === 1) || (part.length > 1 && isWord(part)));

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
