import type { Outcome } from './answer-question.ts';
import type { Model } from './model.ts';
import { understand } from './understand.ts';

/** How many candidates a line shows. */
const SHOWN = 5;

/**
 * Answers the lines of a text that arrives in pieces: one JSON object a line, in the same order, each as soon as its
 * question is complete. Any line gets an answer, also an empty one; only a line break at the very end adds none.
 */
export async function* askLines(model: Model, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of splitLines(pieces)) yield `${JSON.stringify(describe(line, understand(model, line)))}\n`;
}

/** Not node:readline, which also splits at U+2028: whoever sends a line would get two answers. */
async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n');
    rest += first;
    for (const line of others) {
      yield rest.replace(/\r$/, '');
      rest = line;
    }
  }
  if (rest !== '') yield rest;
}

function describe(question: string, outcome: Outcome): object {
  const candidates = outcome.candidates.slice(0, SHOWN).map(({ article, confidence }) => ({
    article: article.id,
    confidence: Math.round(confidence * 10_000) / 10_000,
  }));
  const article = outcome.kind === 'answer' ? outcome.article.id : null;
  return { question, outcome: outcome.kind, article, candidates };
}
