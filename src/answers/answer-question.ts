import type { Article } from './article.ts';
import type { Candidate, Model } from './model.ts';
import { rankArticles } from './rank-articles.ts';

/** What to do with a question. `candidates` are all articles, best first. */
export type Outcome = { readonly candidates: readonly Candidate[] } & (
  | { readonly kind: 'answer'; readonly article: Article }
  | { readonly kind: 'choose'; readonly among: readonly Article[] }
  | { readonly kind: 'refuse' }
  | { readonly kind: 'unknown' }
);

const ANSWER_FROM = 0.6;
const CHOOSE_FROM = 0.3;
const REFUSE_FROM = 0.3;
const UNKNOWN_FROM = 0.5;

/** temporary */
export function answerQuestion(model: Model, text: string): Outcome {
  const candidates = rankArticles(model, text);
  const of = (id: string) => candidates.find(({ article }) => article.id === id)?.confidence ?? 0;
  if (of('refuse-security') >= REFUSE_FROM) return { kind: 'refuse', candidates };
  if (of('out-of-scope') >= UNKNOWN_FROM) return { kind: 'unknown', candidates };
  const rest = candidates.filter(({ article }) => article.category !== 'boundary').slice(0, 3);
  const [best] = rest;
  if (best && best.confidence >= ANSWER_FROM) return { kind: 'answer', article: best.article, candidates };
  if (rest.reduce((sum, { confidence }) => sum + confidence, 0) >= CHOOSE_FROM)
    return { kind: 'choose', among: rest.map(({ article }) => article), candidates };
  return { kind: 'unknown', candidates };
}
