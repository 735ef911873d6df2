import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermanentFailure } from '../kernel/failures.ts';

/** Texts of one card: key → text with {slots}. */
export type Strings = Readonly<Record<string, string>>;

export type StringsFor = (room: string, locale: string | undefined) => Strings;

const SOURCE_LOCALE = 'en';

/**
 * Reads cards/strings/<locale>/<room>.json. A language's texts lie over the English ones, a room's over the common ones,
 * so that a missing translation shows in English rather than not at all.
 */
export function readStrings(directory: string): StringsFor {
  const byLocale = new Map(readdirSync(directory).map((locale) => [locale, readLocale(join(directory, locale))]));
  return (room, locale) => {
    const chosen = byLocale.get(locale?.toLowerCase().split('-')[0] ?? SOURCE_LOCALE);
    const source = byLocale.get(SOURCE_LOCALE);
    return { ...source?.get('common'), ...chosen?.get('common'), ...source?.get(room), ...chosen?.get(room) };
  };
}

function readLocale(directory: string): ReadonlyMap<string, Strings> {
  if (!existsSync(directory)) return new Map();
  const files = readdirSync(directory).filter((name) => name.endsWith('.json'));
  return new Map(files.map((name) => [name.slice(0, -'.json'.length), parse(join(directory, name))]));
}

function parse(file: string): Strings {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Strings;
  } catch (cause) {
    throw new PermanentFailure(`${file} is not valid JSON: ${(cause as Error).message}`, { cause });
  }
}

/** Fills {slots} from the top-level texts and numbers of a card's data; a slot without a value stays, and a test finds it. */
export function fillSlots(strings: Strings, data: Readonly<Record<string, unknown>>): Strings {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (slot, key: string) => {
      const value = data[key];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : slot;
    });
  return Object.fromEntries(Object.entries(strings).map(([key, text]) => [key, fill(text)]));
}
