import { answerQuestion, decide, type Outcome, REFUSAL } from './answer-question.ts';
import type { Article } from './article.ts';
import { LIMITS_OF_WORDS, type Limits } from './limits.ts';
import type { Model } from './model.ts';
import { rankFollowUp } from './rank-follow-up.ts';
import { isFollowUp, partsOf } from './small-words.ts';
import { answerAsTaught, type Teaching } from './taught.ts';

/** What is known besides the words of a message. */
export interface Context {
  /** The answer the person read last, a few minutes ago at most. */
  readonly last?: Article | undefined;
  readonly teaching?: Teaching | undefined;
}

/**
 * What a message leads to, taking in what came before it and that it may ask two things. "And on Android?" goes on from
 * the last answer; of two questions in one message the urgent one is answered, and the other offered beside it. What is
 * surely to be refused in a part is refused as a whole. Never throws, whatever the text.
 */
export function understand(model: Model, text: string, { last, teaching }: Context = {}): Outcome {
  const untaught = understandUntaught(model, text, last);
  return teaching ? answerAsTaught(untaught, text, teaching) : untaught;
}

function understandUntaught(model: Model, text: string, last: Article | undefined): Outcome {
  // The words of a part tell enough, and its meaning would cost the time of the whole once more.
  const byWords = { ...model, meaning: undefined };
  if (last && isFollowUp(text, model.smallWords)) return decide(rankFollowUp(byWords, text, last), FOLLOW_UP_LIMITS);
  const whole = answerQuestion(model, text);
  const parts = partsOf(text, model.smallWords);
  if (whole.kind === 'refuse' || parts.length < 2) return whole;
  const outcomes = parts.map((part) => answerQuestion(byWords, part));
  // Whoever tells that they were asked for a secret says in part what a thief would say.
  const isUrgent = whole.kind === 'answer' && whole.article.urgent;
  if (!isUrgent && outcomes.some(isSurelyRefused)) return { kind: 'refuse', candidates: whole.candidates };
  return answerFirst(whole, outcomes);
}

/** The last answer speaks for what follows from it, so that less is enough. */
const FOLLOW_UP_LIMITS: Limits = {
  ...LIMITS_OF_WORDS,
  answer: 0.6,
  doubt: { refusal: 0.01, urgent: 0.05, outOfScope: 0.25 },
};
/** How sure a part must be that it has to be refused: a fragment says less than a sentence. */
const SURELY = 0.9;
/** What a part seems to ask must be among so many candidates of the whole. */
const BORNE_OUT = 5;
const OFFERED = 2;

const isSurelyRefused = ({ kind, candidates }: Outcome): boolean =>
  kind === 'refuse' && candidates.some(({ article, confidence }) => article.id === REFUSAL && confidence >= SURELY);

/** Of what the parts ask beyond doubt the urgent comes first, else what the whole means; the rest is offered beside it. */
function answerFirst(whole: Outcome, parts: readonly Outcome[]): Outcome {
  const likely = new Set(whole.candidates.slice(0, BORNE_OUT).map(({ article }) => article));
  const clear = parts.flatMap((part) => (part.kind === 'answer' && likely.has(part.article) ? [part.article] : []));
  const first = clear.find(({ urgent }) => urgent) ?? (whole.kind === 'answer' ? whole.article : twoOf(clear));
  if (!first) return whole;
  const asked = parts.filter((part) => !(part.kind === 'choose' && part.among.includes(first)));
  const meant = new Set(asked.flatMap(whatItMeans).filter((article) => article !== first && likely.has(article)));
  return { kind: 'answer', article: first, also: [...meant].slice(0, OFFERED), candidates: whole.candidates };
}

/** One clear part beside unclear ones does not answer a message that is unclear as a whole. */
const twoOf = (clear: readonly Article[]): Article | undefined => (new Set(clear).size > 1 ? clear[0] : undefined);

function whatItMeans(part: Outcome): readonly Article[] {
  const articles = part.kind === 'answer' ? [part.article] : part.kind === 'choose' ? part.among.slice(0, OFFERED) : [];
  return articles.filter(({ category }) => category !== 'chit-chat');
}
