import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf, SOURCE_LANGUAGE } from '../texts/language-of.ts';
import { textIds } from '../texts/read-texts.ts';
import { parseLexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import { readArticles } from './read-articles.ts';
import { trainModel } from './train-model.ts';

export interface ModelSource {
  /** Folder with one folder of articles per language. */
  readonly answers: string;
  /** Such as "de" or "de-AT"; a language without articles gives the English ones. */
  readonly locale: string;
  /** Names allowed in braces. */
  readonly placeholders: Iterable<string>;
}

/** The language that answers a locale such as "de-AT": its own when there are articles in it, else English. Reads the folder. */
export function answeringLanguage(answers: string, locale: string): string {
  const language = languageOf(locale);
  return textIds(join(answers, language)).length > 0 ? language : SOURCE_LANGUAGE;
}

/** Reads the approved answers of a language and learns from them (about a second). Throws PermanentFailure naming file and line. */
export function loadModel({ answers, locale, placeholders }: ModelSource): Model {
  const language = answeringLanguage(answers, locale);
  const folder = join(answers, language);
  const file = join(folder, 'lexicon.txt');
  const lexicon = parseLexicon(readIfThere(file), file);
  const commonWords = readIfThere(join(folder, 'common-words.txt')).replace(/^#.*/gm, '').split(/\s+/).filter(Boolean);
  const trained = trainModel(readArticles(answers, language, placeholders), lexicon, commonWords);
  const tying = join(folder, 'small-words.txt');
  return { ...trained, smallWords: parseLexicon(readIfThere(tying), tying) };
}

const readIfThere = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
