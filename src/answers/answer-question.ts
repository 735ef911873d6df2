import type { Article } from './article.ts';
import type { Candidate, Model } from './model.ts';
import { rankArticles } from './rank-articles.ts';
import { LONGEST_QUESTION } from './split-words.ts';

/** What to do with a question. `candidates` are all articles, best first, whatever was decided. */
export type Outcome = { readonly candidates: readonly Candidate[] } & (
  | { readonly kind: 'answer'; readonly article: Article }
  | { readonly kind: 'choose'; readonly among: readonly Article[] }
  | { readonly kind: 'refuse' }
  | { readonly kind: 'unknown' }
);

/** The two articles that are about what we do not do. They are never offered as a choice. */
export const REFUSAL = 'refuse-security';
export const OUT_OF_SCOPE = 'out-of-scope';

// Confidences (0 to 1), chosen on five held-back folds of the example questions: 3 % answered wrong there, and of every
// must-refuse question that slips through nearly all end in a choice. Look at `npm run bench:answers` before changing one.
const REFUSE_FROM = 0.2;
/** So little doubt that a question must be refused is allowed beside an answer. */
const ANSWER_WHILE_REFUSAL_BELOW = 0.03;
const ALARM_FROM = 0.08;
const OUT_OF_SCOPE_FROM = 0.35;
const ANSWER_FROM = 0.7;
const CHOOSE_FROM = 0.2;
const CHOICES = 3;

/**
 * Finds the approved answer to a question, asks back with two or three articles, refuses, or says it does not know.
 * Safety decides first: what may have to be refused is not answered, and an urgent article that could be meant is always
 * among the choices, in front. Never throws, whatever the text; only its first 1,000 characters count.
 */
export function answerQuestion(model: Model, text: string): Outcome {
  const candidates = rankArticles(model, text);
  if (!/[\p{L}\p{N}]/u.test(text.slice(0, LONGEST_QUESTION))) return { kind: 'unknown', candidates };
  const refusal = confidenceIn(candidates, REFUSAL);
  if (refusal >= REFUSE_FROM) return { kind: 'refuse', candidates };

  const answers = candidates.filter(({ article }) => article.id !== REFUSAL && article.id !== OUT_OF_SCOPE);
  const alarms = answers.filter(({ article, confidence }) => article.urgent && confidence >= ALARM_FROM);
  const [best] = answers;
  if (alarms.length === 0 && confidenceIn(candidates, OUT_OF_SCOPE) >= OUT_OF_SCOPE_FROM)
    return { kind: 'unknown', candidates };

  const harmless = refusal < ANSWER_WHILE_REFUSAL_BELOW && (alarms.length === 0 || best?.article.urgent);
  if (best && harmless && best.confidence >= ANSWER_FROM) return { kind: 'answer', article: best.article, candidates };

  const among = [...new Set([...alarms, ...answers])].slice(0, CHOICES);
  const covered = among.reduce((sum, { confidence }) => sum + confidence, 0);
  if (among.length < 2 || covered < CHOOSE_FROM) return { kind: 'unknown', candidates };
  return { kind: 'choose', among: among.map(({ article }) => article), candidates };
}

const confidenceIn = (candidates: readonly Candidate[], id: string) =>
  candidates.find(({ article }) => article.id === id)?.confidence ?? 0;
