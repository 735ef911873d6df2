import { languageOf } from '../texts/language-of.ts';
import type { Outcome } from './answer-question.ts';
import type { Article } from './article.ts';
import { readLanguages } from './language-of-text.ts';
import { answeringLanguage, loadModel } from './load-model.ts';
import type { Model } from './model.ts';
import { understand } from './understand.ts';

/** The approved answers, and the way from somebody's words to one of them. */
export interface Library {
  /** The language to answer a text in: the one it is written in where that is clear, else the locale's. */
  readonly languageOf: (text: string, locale: string) => string;
  readonly understand: (text: string, asked: Asked) => Outcome;
  /** undefined: there is no such article. */
  readonly article: (id: string, locale: string) => Article | undefined;
}

export interface Asked {
  readonly locale: string;
  /** Id of the answer the person read last, a few minutes ago at most. */
  readonly last?: string | undefined;
}

/**
 * Opens the answers under `folder`, learning the English ones at once and any other language when somebody first writes
 * in it. Throws PermanentFailure naming file and line of what cannot be used.
 */
export function openLibrary(folder: string, placeholders: readonly string[]): Library {
  /** By the language asked for, so that the folder is looked at once for each; those without articles share the English one. */
  const models = new Map<string, Model>();
  const modelFor = (locale: string): Model => {
    const asked = languageOf(locale);
    const known = models.get(asked);
    if (known) return known;
    const language = answeringLanguage(folder, asked);
    const model = models.get(language) ?? loadModel({ answers: folder, locale: language, placeholders });
    models.set(asked, model).set(language, model);
    return model;
  };
  const article = (id: string, locale: string) => modelFor(locale).articles.find((each) => each.id === id);
  modelFor('en');
  return {
    languageOf: readLanguages(folder),
    understand: (text, { locale, last }) =>
      understand(modelFor(locale), text, { last: last === undefined ? undefined : article(last, locale) }),
    article,
  };
}
