import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../kernel/logger.ts';
import { languageOf, SOURCE_LANGUAGE } from '../texts/language-of.ts';
import { textIds } from '../texts/read-texts.ts';
import type { Encoder } from './encoder.ts';
import { parseLexicon } from './lexicon.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model.ts';
import { readArticles } from './read-articles.ts';
import { splitWords } from './split-words.ts';
import { trainModel } from './train-model.ts';

/** What is English only among the ways to understand. */
const ENCODED_LANGUAGE = SOURCE_LANGUAGE;

/** What makes understanding better, and starting faster. */
export interface Aids {
  /** Opens what encodes English sentences; without it words alone decide. */
  readonly openEncoder?: (() => Encoder) | undefined;
  /** Where what was learnt is kept between two starts. */
  readonly memory?: Memory | undefined;
  readonly logger?: Logger | undefined;
}

export interface ModelSource extends Aids {
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

/**
 * Reads the approved answers of a language and learns from them: in a few seconds the first time, in a fraction of one when
 * it remembers. Throws PermanentFailure naming file and line.
 */
export function loadModel({ answers, locale, placeholders, openEncoder, memory, logger }: ModelSource): Model {
  const language = answeringLanguage(answers, locale);
  const folder = join(answers, language);
  const file = join(folder, 'lexicon.txt');
  const lexicon = parseLexicon(readIfThere(file), file);
  const commonWords = readIfThere(join(folder, 'common-words.txt'))
    .replace(/^#.*/gm, '')
    .split('\n')
    .flatMap(splitWords);
  const tying = join(folder, 'small-words.txt');
  const smallWords = parseLexicon(readIfThere(tying), tying);
  const encoder = language === ENCODED_LANGUAGE ? openEncoder?.() : undefined;
  const learning = { commonWords, encoder, memory, logger, name: `answers-${language}` };
  return { ...trainModel(readArticles(answers, language, placeholders), lexicon, learning), smallWords };
}

const readIfThere = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
