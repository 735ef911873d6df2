import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { languagesIn } from '../../src/texts/languages-in.ts';
import { digestOf, textsOf } from './texts-of.ts';

/** File below cards/ → which English wording its translation was made from. */
type Ledger = Readonly<Record<string, string>>;

const fileOf = (language: string): string => `test/translations/${language}.json`;

const readLedger = (language: string): Ledger =>
  existsSync(fileOf(language)) ? (JSON.parse(readFileSync(fileOf(language), 'utf8')) as Ledger) : {};

export const translatedLanguages = (): readonly string[] =>
  languagesIn('cards/answers').filter((language) => language !== 'en');

/** Translations whose English text has changed since, or that nobody has accepted yet. */
export function staleIn(language: string): readonly string[] {
  const english = textsOf('en');
  const ledger = readLedger(language);
  return [...textsOf(language).keys()].filter((file) => {
    const words = english.get(file);
    return words !== undefined && ledger[file] !== digestOf(words);
  });
}

/** Says of these files, or of all, that their translation fits the English text as it stands now. */
export function accept(language: string, files: readonly string[]): void {
  const english = textsOf('en');
  const translated = [...textsOf(language).keys()];
  const accepted = (files.length > 0 ? files : translated).map((file) => {
    const words = english.get(file);
    if (!words || !translated.includes(file)) throw new Error(`cards/ has no ${language} translation of ${file}`);
    return [file, digestOf(words)] as const;
  });
  const kept = Object.entries(readLedger(language)).filter(([file]) => translated.includes(file));
  const sorted = Object.entries(Object.fromEntries([...kept, ...accepted])).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(fileOf(language), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
