import { languageOf } from '../texts/language-of.ts';
import type { Outcome } from './answer-question.ts';
import type { Article } from './article.ts';
import { heedForeignParts } from './heed-foreign-parts.ts';
import { knownWords } from './known-words.ts';
import { readLanguages } from './language-of-text.ts';
import { type Aids, answeringLanguage, loadModel } from './load-model.ts';
import type { Model } from './model.ts';
import { type LocalPhrase, type ProposedQuestions, proposeQuestions } from './propose-questions.ts';
import { type CompareWith, similarityBy } from './similarity.ts';
import type { TaughtPhrase } from './taught.ts';
import { understand } from './understand.ts';

/** The approved answers, and the way from somebody's words to one of them. */
export interface Library {
  /** The language to answer a text in: the one it is written in where that is clear, else the locale's. */
  readonly languageOf: (text: string, locale: string) => string;
  readonly understand: (text: string, asked: Asked) => Outcome;
  /** undefined: there is no such article. */
  readonly article: (id: string, locale: string) => Article | undefined;
  /** All of them, in the language of the locale as far as they are translated. */
  readonly articles: (locale: string) => readonly Article[];
  /** How alike texts in the language of the locale are. */
  readonly compareWith: (text: string, locale: string) => ReturnType<CompareWith>;
  /** Whether our own texts in the language of the locale have this word, given in lower case. */
  readonly knows: (word: string, locale: string) => boolean;
  /** A change to the files of the answers that makes phrases example questions: see proposeQuestions. */
  readonly propose: (phrases: readonly LocalPhrase[], most?: number) => ProposedQuestions;
}

export interface Asked {
  readonly locale: string;
  /** Id of the answer the person read last, a few minutes ago at most. */
  readonly last?: string | undefined;
  /** What admins have taught in this language, oldest first. */
  readonly taught?: readonly TaughtPhrase[] | undefined;
}

/** What goes with a model, made when it is first needed. */
interface Made {
  readonly compareWith: CompareWith;
  readonly words: ReadonlySet<string>;
}

/**
 * Opens the answers under `folder`, learning the English ones at once and any other language when somebody first writes
 * in it. Throws PermanentFailure naming file and line of what cannot be used.
 */
export function openLibrary(folder: string, placeholders: readonly string[], aids: Aids = {}): Library {
  /** By the language asked for, so that the folder is looked at once for each; those without articles share the English one. */
  const models = new Map<string, Model>();
  const modelFor = (locale: string): Model => {
    const asked = languageOf(locale);
    const known = models.get(asked);
    if (known) return known;
    const language = answeringLanguage(folder, asked);
    const model = models.get(language) ?? loadModel({ answers: folder, locale: language, placeholders, ...aids });
    models.set(asked, model).set(language, model);
    return model;
  };
  const made = new Map<Model, Made>();
  const madeFor = (locale: string): Made => {
    const model = modelFor(locale);
    const known = made.get(model) ?? { compareWith: similarityBy(model), words: knownWords(model) };
    made.set(model, known);
    return known;
  };
  const article = (id: string, locale: string) => modelFor(locale).articles.find((each) => each.id === id);
  modelFor('en');
  const readers = { languageOf: readLanguages(folder), modelFor };
  return {
    languageOf: readers.languageOf,
    understand: (text, { locale, last, taught: phrases = [] }) => {
      const outcome = understand(modelFor(locale), text, {
        last: last === undefined ? undefined : article(last, locale),
        teaching: phrases.length === 0 ? undefined : { phrases, compareWith: madeFor(locale).compareWith },
      });
      return heedForeignParts(outcome, { text, language: languageOf(locale), ...readers });
    },
    article,
    articles: (locale) => modelFor(locale).articles,
    compareWith: (text, locale) => madeFor(locale).compareWith(text),
    knows: (word, locale) => madeFor(locale).words.has(word),
    propose: (phrases, most) => proposeQuestions(folder, phrases, most),
  };
}
