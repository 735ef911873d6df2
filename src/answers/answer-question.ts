import type { Article } from './article.ts';
import { LIMITS, LIMITS_OF_WORDS, type Limits } from './limits.ts';
import type { Candidate, Model } from './model.ts';
import { type Ranking, rankArticles } from './rank-articles.ts';

/** What to do with a question. `candidates` are all articles, best first, whatever was decided. */
export type Outcome = { readonly candidates: readonly Candidate[] } & (
  | {
      readonly kind: 'answer';
      readonly article: Article /** What the message seems to ask besides, at most two. */;
      readonly also?: readonly Article[];
    }
  | { readonly kind: 'choose'; readonly among: readonly Article[] }
  | { readonly kind: 'refuse' }
  | { readonly kind: 'unknown' }
);

/** The two articles about what we do not do. They are never offered as a choice. */
export const REFUSAL = 'refuse-security';
export const OUT_OF_SCOPE = 'out-of-scope';

const CHOICES = 3;
/** Articles of this category answer small talk: nobody who asks something is offered one beside another. */
const CHIT_CHAT = 'chit-chat';

/**
 * Finds the approved answer to a question, asks back with two or three articles, refuses, or says it does not know.
 * Safety decides first: what may have to be refused is not answered, and an urgent article that could be meant is always
 * among the choices, in front. Never throws, whatever the text; only its first 1,000 characters count.
 */
export function answerQuestion(model: Model, text: string): Outcome {
  return decide(rankArticles(model, text), model.meaning ? LIMITS : LIMITS_OF_WORDS);
}

/** What a ranking leads to. */
export function decide(ranking: Ranking, limits: Limits = LIMITS): Outcome {
  const { candidates } = ranking;
  if (ranking.words === 0) return { kind: 'unknown', candidates };
  const weighed = weigh(ranking, limits);
  const { refusal, outOfScope, answers, alarms } = weighed;

  const [alarm] = alarms;
  if (refusal.confidence >= (refusal.named ? limits.refuseNamed : limits.refuse)) {
    // Who was asked for a secret, or sees a strange prompt, often sounds like the one who asks.
    const victim = alarm && alarm.confidence >= limits.victim;
    if (victim) return { kind: 'answer', article: alarm.article, candidates };
    // Neither gives anything away; which one is said is a matter of what it sounds like.
    const elsewhere = !refusal.named && outOfScope >= limits.outOfScope && outOfScope > refusal.confidence;
    return { kind: elsewhere ? 'unknown' : 'refuse', candidates };
  }
  const [best] = answers;
  const foreign = outOfScope >= limits.outOfScope && outOfScope > (best?.confidence ?? 0);
  if (foreign && !alarm) return { kind: 'unknown', candidates };

  if (best && best.confidence >= limits.answer && isBeyondDoubt(best, weighed, limits)) {
    return { kind: 'answer', article: best.article, candidates };
  }
  const offered = answers.filter((each) => each === best || each.article.category !== CHIT_CHAT);
  const among = [...new Set([...alarms, ...offered])].slice(0, CHOICES);
  const covered = among.reduce((sum, { confidence }) => sum + confidence, 0);
  if (among.length < 2 || (!alarm && covered < limits.choose)) return { kind: 'unknown', candidates };
  return { kind: 'choose', among: among.map(({ article }) => article), candidates };
}

function isBeyondDoubt(best: Weighed, weighed: ReturnType<typeof weigh>, limits: Limits): boolean {
  const { refusal, outOfScope, answers } = weighed;
  const { doubt } = limits;
  if (refusal.named) return false;
  if (best.article.urgent) return refusal.confidence < limits.refusalBesideUrgent;
  const others = answers.filter((each) => each !== best && each.article.urgent);
  return (
    refusal.confidence < doubt.refusal &&
    outOfScope < doubt.outOfScope &&
    others.every(({ confidence, named }) => confidence < doubt.urgent && !named)
  );
}

interface Weighed extends Candidate {
  /** Whether the lexicon has words of the message under this article's name. */
  readonly named: boolean;
}

function weigh({ candidates, ideas }: Ranking, { urgentChoice }: Limits) {
  const all = candidates.map((each): Weighed => ({ ...each, named: ideas.includes(each.article.id) }));
  const find = (id: string) => all.find(({ article }) => article.id === id);
  const answers = all.filter(({ article }) => article.id !== REFUSAL && article.id !== OUT_OF_SCOPE);
  const alarms = answers.filter(
    ({ article, confidence, named }) => article.urgent && (named || confidence >= urgentChoice),
  );
  const refusal = { confidence: find(REFUSAL)?.confidence ?? 0, named: find(REFUSAL)?.named ?? false };
  return { refusal, outOfScope: find(OUT_OF_SCOPE)?.confidence ?? 0, answers, alarms };
}
