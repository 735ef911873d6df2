import { join } from 'node:path';
import { SOURCE_LANGUAGE } from '../texts/language-of.ts';
import type { Text } from '../texts/parse-text.ts';
import { type Objection, readTexts } from '../texts/read-texts.ts';
import { readTranslations } from '../texts/read-translations.ts';
import { splitSections } from '../texts/split-sections.ts';
import { type Article, articleFront, translatedFront, type Version } from './article.ts';

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
  const bodies = new Map(english.map(({ id, body }) => [id, body]));
  return readTranslations(english, join(answers, language), kind, unknownSections).map((text) => {
    const { body, sections } = splitSections(text.body);
    const inEnglish = versions(splitSections(bodies.get(text.id) ?? '').sections, SOURCE_LANGUAGE);
    return { ...text, body, sections: { ...inEnglish, ...versions(sections, text.language) } };
  });
}

const versions = (sections: Readonly<Record<string, string>>, language: string): Record<string, Version> =>
  Object.fromEntries(Object.entries(sections).map(([name, text]) => [name, { text, language }]));

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

/** A section that is not translated shows in English; one that the English text does not have would never show. */
function unknownSections(
  source: { readonly body: string },
  translation: { readonly id: string; readonly body: string },
): Objection[] {
  const { sections } = splitSections(source.body);
  return Object.keys(splitSections(translation.body).sections)
    .filter((name) => !Object.hasOwn(sections, name))
    .map((name) => ({ id: translation.id, line: 1, message: `the English text has no section "=== ${name}"` }));
}
