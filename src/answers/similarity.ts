import { REDACTED } from '../redaction/redacted.ts';
import { type Counts, featuresOf } from './features.ts';
import type { Model } from './model.ts';
import { splitWords } from './split-words.ts';

/** Takes a text apart, and then tells how alike others are: 0 (nothing in common) to 1 (the same words). */
export type CompareWith = (text: string) => (other: string) => number;

/** One map a kind of feature: hashed feature → its share in a vector of length 1. */
type Vectors = readonly Counts[];

/** How much words, word pairs and letters count. Ideas do not: all texts about nothing of ours would share the lack of them. */
const WEIGHTS = [0.45, 0.1, 0.45] as const;
/** Vectors of `other` texts that are kept, because they are compared with one question after the other. */
const MOST_KEPT = 1_000;
const PLACEHOLDERS = new RegExp(REDACTED, 'gu');

/**
 * Compares texts by the features that answering uses, as telling as the model found each; what it never saw counts too,
 * because most questions without an answer are made of that. Words that stand for something redacted do not.
 */
export function similarityBy({ lexicon, vectoriser }: Pick<Model, 'lexicon' | 'vectoriser'>): CompareWith {
  const kept = new Map<string, Vectors>();
  const rarityOf = (hash: number): number => {
    const position = vectoriser.positions.get(hash);
    return position === undefined ? vectoriser.unseen : (vectoriser.rarity[position] ?? vectoriser.unseen);
  };
  const vectorsOf = (text: string): Vectors => {
    const words = splitWords(text.replace(PLACEHOLDERS, ' '));
    const kinds = words.length === 0 ? [] : featuresOf(words, lexicon).slice(0, WEIGHTS.length);
    return kinds.map((counts) => unitVector(counts, rarityOf));
  };
  const keptVectorsOf = (text: string): Vectors => {
    const vectors = kept.get(text) ?? vectorsOf(text);
    kept.delete(text);
    kept.set(text, vectors);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
    return vectors;
  };
  return (text) => {
    const own = vectorsOf(text);
    return (other) => {
      const vectors = keptVectorsOf(other);
      return WEIGHTS.reduce((sum, weight, kind) => sum + weight * product(own[kind], vectors[kind]), 0);
    };
  };
}

function unitVector(counts: Counts, rarityOf: (hash: number) => number): Counts {
  const weighed = [...counts].map(([hash, count]) => [hash, (1 + Math.log(count)) * rarityOf(hash)] as const);
  const length = Math.sqrt(weighed.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
  return new Map(weighed.map(([hash, value]) => [hash, value / length]));
}

function product(a: Counts = new Map(), b: Counts = new Map()): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [hash, value] of small) sum += value * (large.get(hash) ?? 0);
  return sum;
}
