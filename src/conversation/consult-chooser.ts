import { type Outcome, REFUSAL } from '../answers/answer-question.ts';
import type { Article } from '../answers/article.ts';
import { isBoundary } from '../answers/is-boundary.ts';
import type { House } from './house.ts';
import type { Question } from './incoming.ts';
import { withoutPersonal } from './without-personal.ts';

/** So many articles are put to the chooser. */
const CANDIDATES = 5;
/** With so much doubt that it has to be refused, nobody else is asked what else it could be. */
const DOUBTFUL_FROM = 0.05;

type Unsure = Extract<Outcome, { kind: 'choose' | 'unknown' }>;

/**
 * Where we are unsure and the tenant has a chooser, it may pick one of the articles that we would offer; they are all
 * approved. A refusal is never put to it, nor whether something urgent comes first. Whatever goes wrong, the outcome stays.
 */
export async function consultChooser(house: House, question: Question, outcome: Outcome): Promise<Outcome> {
  const { chooser } = house;
  if (!chooser || (outcome.kind !== 'choose' && outcome.kind !== 'unknown')) return outcome;
  const candidates = candidatesOf(outcome);
  const isUrgent = candidates.some(({ urgent }) => urgent);
  if (isUrgent || candidates.length === 0 || refusalIn(outcome) >= DOUBTFUL_FROM) return outcome;
  const choice = await chooser({
    text: withoutPersonal(house, question.text, question),
    candidates: candidates.map(({ id, title, summary }) => ({ id, title, summary })),
  });
  const article = typeof choice === 'object' ? candidates.find(({ id }) => id === choice.chosen) : undefined;
  return article ? { kind: 'answer', article, candidates: outcome.candidates } : outcome;
}

function candidatesOf(outcome: Unsure): readonly Article[] {
  const offered = outcome.kind === 'choose' ? outcome.among : [];
  const likely = outcome.candidates.map(({ article }) => article).filter((article) => !isBoundary(article));
  return [...new Set([...offered, ...likely])].slice(0, CANDIDATES);
}

const refusalIn = ({ candidates }: Unsure): number =>
  candidates.find(({ article }) => article.id === REFUSAL)?.confidence ?? 0;
