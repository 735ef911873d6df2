import type { Article } from '../../src/answers/article.ts';
import { chooseVariant } from '../../src/answers/choose-variant.ts';
import { readArticles } from '../../src/answers/read-articles.ts';
import { type Aspect, SITUATIONS, type Situation } from '../../src/answers/situation.ts';
import { demoAnswers } from './demo-answers.ts';

/** The only texts that may call synced passkeys fine. */
export const MAY_CALL_SYNCED_FINE = ['synced-vs-device-bound: synced', 'which-device: synced'];

export const articlesIn = (language: string): readonly Article[] =>
  readArticles(demoAnswers.answers, language, demoAnswers.placeholders);

export const varied = (articles: readonly Article[]): readonly Article[] =>
  articles.filter(({ variants }) => variants.length > 0);

/** Everything that can be known of somebody, each aspect also unknown. */
export const everySituation = (Object.keys(SITUATIONS) as Aspect[]).reduce<readonly Situation[]>(
  (known, aspect) => known.flatMap((one) => [one, ...SITUATIONS[aspect].map((value) => ({ ...one, [aspect]: value }))]),
  [{}],
);

export interface Shown {
  /** "which-device: synced", or "which-device: everybody". */
  readonly name: string;
  readonly text: string;
  readonly language: string;
}

export function shown(article: Article, situation: Situation): Shown {
  const version = chooseVariant(article, situation);
  const [section = 'everybody'] = Object.entries(article.sections).find(([, { text }]) => text === version.text) ?? [];
  return { name: `${article.id}: ${section}`, ...version };
}

/** What people for whom `fits` holds can come to read, each text once. */
export const textsFor = (articles: readonly Article[], fits: (situation: Situation) => boolean): readonly Shown[] => [
  ...new Map(
    articles.flatMap((article) =>
      everySituation
        .filter(fits)
        .map((situation) => shown(article, situation))
        .map((one) => [one.name, one] as const),
    ),
  ).values(),
];
