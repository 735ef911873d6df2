import { type Outcome, REFUSAL } from './answer-question.ts';
import type { Article } from './article.ts';
import { isBoundary } from './is-boundary.ts';
import type { CompareWith } from './similarity.ts';

/** Words of which an admin has said which article they mean. */
export interface TaughtPhrase {
  readonly text: string;
  /** Its id; one that does not exist any more means nothing. */
  readonly article: string;
}

/** What was taught, and how texts are compared with it. */
export interface Teaching {
  readonly phrases: readonly TaughtPhrase[];
  readonly compareWith: CompareWith;
}

/** So alike must a message be to a taught phrase. Chosen on the examples in test/answers/similarity.test.ts. */
export const TAUGHT_FROM = 0.75;
/** Safety comes first, whatever was taught: so likely (0 to 1) that it has to be refused, or that it is urgent. */
const DOUBT = { refusal: 0.05, urgent: 0.05 } as const;
const CHOICES = 3;

/**
 * What a message leads to when the phrases an admin has taught are taken in: the article of the one most like it. What
 * is or may have to be refused stays as it was, and an urgent article that could be meant stands before the taught one.
 */
export function answerAsTaught(untaught: Outcome, text: string, { phrases, compareWith }: Teaching): Outcome {
  if (phrases.length === 0 || untaught.kind === 'refuse' || confidenceIn(untaught, REFUSAL) >= DOUBT.refusal) {
    return untaught;
  }
  const { candidates } = untaught;
  const meant = nearest(phrases, compareWith(text));
  const taught = candidates.find(({ article }) => article.id === meant?.article)?.article;
  if (!meant || !taught || isBoundary(taught)) return untaught;
  if (untaught.kind === 'answer' && untaught.article === taught) return untaught;
  const ranked = [
    { article: taught, confidence: meant.likeness },
    ...candidates.filter(({ article }) => article !== taught),
  ];
  const alarms = alarmsOf(untaught).filter((article) => article !== taught);
  if (alarms.length === 0) return { kind: 'answer', article: taught, candidates: ranked };
  return { kind: 'choose', among: [...alarms.slice(0, CHOICES - 1), taught], candidates: ranked };
}

const confidenceIn = ({ candidates }: Outcome, id: string): number =>
  candidates.find(({ article }) => article.id === id)?.confidence ?? 0;

/** Of two that are equally like it, what was taught later counts. */
function nearest(phrases: readonly TaughtPhrase[], likenessTo: (phrase: string) => number) {
  let best: { readonly article: string; readonly likeness: number } | undefined;
  for (const { text, article } of phrases) {
    const likeness = likenessTo(text);
    if (likeness >= TAUGHT_FROM && likeness >= (best?.likeness ?? 0)) best = { article, likeness };
  }
  return best;
}

/** The urgent articles that could be meant: by their likelihood, or because they were to be answered or offered. */
function alarmsOf(untaught: Outcome): readonly Article[] {
  const given = untaught.kind === 'answer' ? [untaught.article] : untaught.kind === 'choose' ? untaught.among : [];
  const likely = untaught.candidates.filter(({ confidence }) => confidence >= DOUBT.urgent);
  return [...new Set([...given, ...likely.map(({ article }) => article)])].filter(({ urgent }) => urgent);
}
