import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf } from '../texts/language-of.ts';
import { languagesIn } from '../texts/languages-in.ts';
import { textIds } from '../texts/read-texts.ts';
import { splitWords } from './split-words.ts';

/** The language to answer a text in. `locale` is what the person's Teams client says. */
export type LanguageOfText = (text: string, locale: string) => string;

/** How sure the client's language is before a word is read. */
const LOCALE_PRIOR = 0.6;
/** The text's own language wins only when it is this clear. */
const CLEAR_FROM = 0.85;
/** How usual a word is taken to be that a language has never seen: it may be a name, a typo, or foreign. In 10,000 words. */
const UNSEEN = 0.1;

type Vocabulary = ReadonlyMap<string, number>;

/**
 * Tells languages apart by the words of our own texts in them (naive Bayes): those are the words people write here, so a
 * few of them are enough where a general library needs a sentence. See docs/decisions. A text that says nothing about its
 * language, such as "QR code", stays with the locale. Only languages with answers under `answers` are known.
 */
export function readLanguages(answers: string): LanguageOfText {
  const vocabularies = new Map(
    languagesIn(answers).map((language) => [language, vocabularyOf(join(answers, language))]),
  );
  return (text, locale) => {
    const stays = vocabularies.has(languageOf(locale)) ? languageOf(locale) : 'en';
    const written = languageOfScript(text);
    if (written && vocabularies.has(written)) return written;
    const scores = score(new Set(splitWords(text)), vocabularies, stays);
    const [best = stays, share = 0] = [...scores].sort(([, a], [, b]) => b - a)[0] ?? [];
    return share >= CLEAR_FROM ? best : stays;
  };
}

/** Kana is written in no other language than Japanese. */
const languageOfScript = (text: string): string | undefined => (/[぀-ヿ]/.test(text) ? 'ja' : undefined);

/** How likely each language is, adding up to 1. */
function score(
  words: Iterable<string>,
  vocabularies: ReadonlyMap<string, Vocabulary>,
  stays: string,
): Map<string, number> {
  const others = (1 - LOCALE_PRIOR) / Math.max(1, vocabularies.size - 1);
  const logs = new Map(
    [...vocabularies.keys()].map((each) => [each, Math.log(each === stays ? LOCALE_PRIOR : others)]),
  );
  for (const word of words) {
    const seen = [...vocabularies].map(([language, counts]) => [language, counts.get(word) ?? 0] as const);
    if (seen.every(([, share]) => share === 0)) continue;
    for (const [language, share] of seen) logs.set(language, (logs.get(language) ?? 0) + Math.log(share + UNSEEN));
  }
  const highest = Math.max(...logs.values());
  const powers = [...logs].map(([language, log]) => [language, Math.exp(log - highest)] as const);
  const sum = powers.reduce((total, [, power]) => total + power, 0);
  return new Map(powers.map(([language, power]) => [language, power / sum]));
}

/** Word → how often it comes in 10,000 words. The files are read as they are: their few English key words stand in all of them alike. */
function vocabularyOf(folder: string): Vocabulary {
  const files = [...textIds(folder).map((id) => `${id}.md`), 'lexicon.txt', 'common-words.txt'];
  const counts = new Map<string, number>();
  for (const file of files.map((name) => join(folder, name)).filter(existsSync)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      for (const word of splitWords(line)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([word, count]) => [word, (count / all) * 10_000]));
}
