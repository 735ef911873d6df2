import { readdirSync } from 'node:fs';
import { languageOf } from './language-of.ts';

/** The languages that have a folder of their own in `folder`, in alphabetical order. */
export const languagesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.length === 2 && languageOf(entry.name) === entry.name)
    .map(({ name }) => name)
    .sort();
