import { answerQuestion, type Outcome, REFUSAL } from './answer-question.ts';
import type { Article } from './article.ts';
import type { LanguageOfText } from './language-of-text.ts';
import type { Model } from './model.ts';
import { splitWords } from './split-words.ts';

/** Fewer words do not tell their language: a borrowed word or the name of a product is no foreign part. */
const WINDOW = 4;
/** How likely a part must have to be refused: quotes from a screen and halves of a sentence sound like it at times. */
const SURELY = 0.5;

export interface Reading {
  readonly text: string;
  /** The language `outcome` was found in. */
  readonly language: string;
  readonly languageOf: LanguageOfText;
  readonly modelFor: (language: string) => Model;
}

/**
 * What a message leads to when parts of it are clearly in other languages, to whose words the model of its own is blind:
 * what one of those would have refused is refused as a whole, and an alarm in one of them comes first. Whoever quotes what
 * a caller wanted of them says in part what a thief would say: the alarm wins over refusing. Never throws.
 */
export function heedForeignParts(outcome: Outcome, { text, language, languageOf, modelFor }: Reading): Outcome {
  if (outcome.kind === 'answer' && outcome.article.urgent) return outcome;
  const parts = foreignParts(splitWords(text), language, languageOf).map(({ language: other, words }) =>
    answerQuestion(modelFor(other), words.join(' ')),
  );
  if (parts.length === 0) return outcome;
  const { candidates } = outcome;
  const inOwnLanguage = (id: string) => candidates.find(({ article }) => article.id === id)?.article;
  const told = parts.flatMap((part) => (part.kind === 'answer' && part.article.urgent ? [part.article.id] : []));
  const alarm = inOwnLanguage(told[0] ?? '');
  if (outcome.kind === 'refuse' || parts.some(isSurelyRefused)) {
    const instead = alarm ?? (outcome.kind === 'choose' ? outcome.among.find(({ urgent }) => urgent) : undefined);
    return instead ? { kind: 'answer', article: instead, candidates } : { kind: 'refuse', candidates };
  }
  return alarm ? { kind: 'answer', article: alarm, also: askedBesides(outcome), candidates } : outcome;
}

const isSurelyRefused = ({ kind, candidates }: Outcome): boolean =>
  kind === 'refuse' && candidates.some(({ article, confidence }) => article.id === REFUSAL && confidence >= SURELY);

const askedBesides = (outcome: Outcome): readonly Article[] => (outcome.kind === 'answer' ? [outcome.article] : []);

interface Part {
  readonly language: string;
  readonly words: readonly string[];
}

/** Stretches of words of which every few are clearly in one other language. */
function foreignParts(words: readonly string[], own: string, languageOf: LanguageOfText): readonly Part[] {
  const parts: { readonly language: string; readonly from: number; to: number }[] = [];
  for (let at = 0; at + WINDOW <= words.length; at += 1) {
    const to = at + WINDOW;
    const language = languageOf(words.slice(at, to).join(' '), own);
    const last = parts.at(-1);
    if (last?.language === language && at <= last.to) last.to = to;
    else if (language !== own) parts.push({ language, from: at, to });
  }
  return parts.map(({ language, from, to }) => ({ language, words: words.slice(from, to) }));
}
