import { join } from 'node:path';
import { SOURCE_LANGUAGE } from '../texts/language-of.ts';
import type { Text } from '../texts/parse-text.ts';
import { readTexts } from '../texts/read-texts.ts';
import { readTranslations } from '../texts/read-translations.ts';
import { splitSections } from '../texts/split-sections.ts';
import { type Article, articleFront, translatedFront } from './article.ts';

/**
 * Reads all approved answers under `answers` as far as they are translated into `language`, the others in English, ordered
 * by id. `placeholders` are the names allowed in braces. Throws PermanentFailure listing every problem of every file as
 * file:line, so that a writer mends them in one go.
 */
export function readArticles(answers: string, language: string, placeholders: Iterable<string>): Article[] {
  const names = [...placeholders];
  const english = readTexts(join(answers, SOURCE_LANGUAGE), { front: articleFront, placeholders: names }, (texts) => [
    ...unknownRelations(texts),
    ...texts.flatMap(sectionProblems),
  ]);
  const kind = { front: translatedFront, placeholders: names, language };
  return readTranslations(english, join(answers, language), kind, sectionsDiffer).map((text) => ({
    ...text,
    ...splitSections(text.body),
  }));
}

interface Objection {
  readonly id: string;
  readonly line: number;
  readonly message: string;
}

type English = Text<typeof articleFront>;

function unknownRelations(articles: readonly English[]): Objection[] {
  const ids = new Set(articles.map(({ id }) => id));
  return articles.flatMap(({ id, related }) =>
    related
      .filter((other) => other === id || !ids.has(other))
      .map((other) => ({ id, line: 1, message: `related: there is no other article "${other}"` })),
  );
}

function sectionProblems({ id, body, variants }: English): Objection[] {
  const { sections, repeated } = splitSections(body);
  const wanted = new Set(variants.map(({ section }) => section));
  const messages = [
    ...repeated.map((name) => `the section "=== ${name}" is there twice`),
    ...[...wanted].filter((name) => !sections[name]).map((name) => `variants: there is no text below "=== ${name}"`),
    ...Object.keys(sections)
      .filter((name) => !wanted.has(name))
      .map((name) => `no variant shows "=== ${name}"`),
  ];
  return messages.map((message) => ({ id, line: 1, message }));
}

/** A person of a rare kind would read the text for everybody, which may be wrong for them. */
function sectionsDiffer(
  source: { readonly body: string },
  translation: { readonly id: string; readonly body: string },
): Objection[] {
  const ours = Object.keys(splitSections(translation.body).sections).sort().join(', ');
  const theirs = Object.keys(splitSections(source.body).sections).sort().join(', ');
  return ours === theirs
    ? []
    : [{ id: translation.id, line: 1, message: `has the sections [${ours}], the English text [${theirs}]` }];
}
