import { createHash } from 'node:crypto';
import type { Logger } from '../kernel/logger.ts';
import type { Article } from './article.ts';
import { addCode } from './code-digest.ts';
import { encodeLessons } from './encode-lessons.ts';
import type { Encoder } from './encoder.ts';
import { type Learnt, learn } from './learn.ts';
import type { Lexicon } from './lexicon.ts';
import { type Memory, noMemory } from './memory.ts';
import type { Trained } from './model.ts';
import { createSpeller } from './speller.ts';
import { type TrainingText, trainingTexts } from './training-texts.ts';

/** What learning from articles may make use of. */
export interface Learning {
  /** Words that are spelt right although no article has them. */
  readonly commonWords?: readonly string[];
  /** undefined: only words are learnt, as in languages that the encoder does not know. */
  readonly encoder?: Encoder | undefined;
  readonly memory?: Memory | undefined;
  /** What the memory keeps it under: models of other articles that share it need another name. */
  readonly name?: string;
  readonly logger?: Logger | undefined;
}

/** Learns from the articles, or remembers what was learnt from the very same ones. The same articles give the same model. */
export function trainModel(articles: readonly Article[], lexicon: Lexicon, learning: Learning = {}): Trained {
  const { commonWords = [], encoder, memory = noMemory, name = 'answers', logger } = learning;
  const texts = trainingTexts(articles);
  const digest = digestOf({ texts, lexicon: [...lexicon.ideas], encoder: encoder?.name });
  const learnAnew = (): Learnt => {
    const encoded = encoder && encodeLessons({ encoder, memory, logger }, `${name}.sentences`, texts);
    const learnt = learn({ texts, lexicon, classes: articles.length, encoded });
    memory.keep(`${name}.model`, digest, learnt);
    return learnt;
  };
  // Whatever has this digest was written by this very code from these very texts.
  const { vectoriser, classifier, meaning } =
    (memory.recall(`${name}.model`, digest) as Learnt | undefined) ?? learnAnew();
  const speller = createSpeller(countWords(texts.map(({ words }) => words)), [...lexicon.words, ...commonWords]);
  return {
    ...{ articles, lexicon, speller, vectoriser, classifier, examples: examplesIn(texts) },
    meaning: encoder && meaning && { encoder, classifier: meaning },
  };
}

/** Changes with what is learnt from, and with the code that learns. */
function digestOf(from: object): string {
  const hash = createHash('sha256').update(JSON.stringify(from));
  for (const file of ['learn.ts', 'encode-lessons.ts']) addCode(hash, file);
  return hash.digest('hex');
}

function examplesIn(texts: readonly TrainingText[]): Map<string, number> {
  const whole = texts.filter(({ weight }) => weight >= 1).map(({ words, label }) => [words.join(' '), label] as const);
  const examples = new Map(whole);
  for (const [text, label] of whole) if (examples.get(text) !== label) examples.delete(text);
  return examples;
}

function countWords(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
