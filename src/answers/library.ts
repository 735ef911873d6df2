import { languageOf } from '../texts/language-of.ts';
import { answerQuestion, type Outcome } from './answer-question.ts';
import type { Article } from './article.ts';
import { answeringLanguage, loadModel } from './load-model.ts';
import type { Model } from './model.ts';

/** The approved answers, and the way from somebody's words to one of them. */
export interface Library {
  understand(text: string, locale: string): Outcome;
  /** undefined: there is no such article. */
  article(id: string, locale: string): Article | undefined;
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
  modelFor('en');
  return {
    understand: (text, locale) => answerQuestion(modelFor(locale), text),
    article: (id, locale) => modelFor(locale).articles.find((article) => article.id === id),
  };
}
