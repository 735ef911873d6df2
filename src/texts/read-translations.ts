import { SOURCE_LANGUAGE } from './language-of.ts';
import type { FrontMatter } from './parse-text.ts';
import { type Objection, readTexts, textIds } from './read-texts.ts';

/** A text in the reader's language as far as it is translated: `language` tells which one its body is in. */
export type Translated<T> = T & { readonly language: string };

export interface TranslationKind<F extends FrontMatter> {
  readonly front: F;
  /** Names allowed in braces. */
  readonly placeholders: Iterable<string>;
  readonly language: string;
}

/** What a translation with a body must have in common with the English text, besides its name. */
type Compare<T> = (source: T, translation: { readonly id: string; readonly body: string }) => readonly Objection[];

/**
 * Lays the translations in `folder` over the English `sources`: a translation holds words only (the front matter `front`
 * and a body), everything else stays with the English file. A text that is not translated, or has no body there, shows
 * its English one. Throws PermanentFailure listing every problem as file:line; no folder means nothing is translated.
 */
export function readTranslations<T extends { readonly id: string; readonly body: string }, F extends FrontMatter>(
  sources: readonly T[],
  folder: string,
  { front, placeholders, language }: TranslationKind<F>,
  compare: Compare<T> = () => [],
): Translated<T>[] {
  const inEnglish = sources.map((source) => ({ ...source, language: SOURCE_LANGUAGE }));
  if (language === SOURCE_LANGUAGE || textIds(folder).length === 0) return inEnglish;
  const english = new Map(sources.map((source) => [source.id, source]));
  const kind = { front, placeholders, mayBeEmpty: true };
  const translations = readTexts(folder, kind, (texts) =>
    texts.flatMap((translation) => {
      const source = english.get(translation.id);
      if (!source) return [{ id: translation.id, line: 1, message: 'there is no English text of this name' }];
      return translation.body === '' ? [] : compare(source, translation);
    }),
  );
  const byId = new Map(translations.map((translation) => [translation.id, translation]));
  return inEnglish.map((source) => overlay(source, byId.get(source.id), language));
}

function overlay<T extends { readonly body: string }>(
  source: Translated<T>,
  translation: { readonly body: string } | undefined,
  language: string,
): Translated<T> {
  if (!translation) return source;
  return translation.body === ''
    ? { ...source, ...translation, body: source.body }
    : { ...source, ...translation, language };
}
