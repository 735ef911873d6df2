import type { Features } from './features.ts';

/** A sparse vector: `values[i]` stands at position `indices[i]`. */
export interface SparseVector {
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

/** Turns features into vectors by TF-IDF, as learnt from the training texts. */
export interface Vectoriser {
  /** Hashed feature → position. */
  readonly positions: ReadonlyMap<number, number>;
  /** Position → how telling the feature is. */
  readonly rarity: Float32Array;
  /** How telling a feature is that no training text has. */
  readonly unseen: number;
}

/** How much each kind of feature counts, in the order of Features. Chosen on held-back folds. */
const KIND_WEIGHTS = [1.2, 0.8, 0.7, 1.3] as const;

/**
 * Kinds of features, in the order of Features, of which one text alone is enough: words and ideas. Pairs and parts of words
 * that stand in a single text are half of all features, and say nothing about any other text.
 */
const KEPT_WHEN_RARE = [true, false, false, true] as const;

/** Learns which features exist and how rare each is. The order of the texts decides positions, so it must be stable. */
export function fitVectoriser(texts: readonly Features[]): Vectoriser {
  const occurrences = new Map<number, number>();
  const kept = new Set<number>();
  for (const kinds of texts) {
    kinds.forEach((counts, kind) => {
      for (const hash of counts.keys()) {
        const count = (occurrences.get(hash) ?? 0) + 1;
        occurrences.set(hash, count);
        if (count > 1 || KEPT_WHEN_RARE[kind]) kept.add(hash);
      }
    });
  }
  const inverse = (count: number) => Math.log((texts.length + 1) / (count + 1)) + 1;
  const positions = new Map([...kept].map((hash, position) => [hash, position]));
  const rarity = Float32Array.from(kept, (hash) => inverse(occurrences.get(hash) ?? 0));
  return { positions, rarity, unseen: inverse(0) };
}

/** Each kind of feature gets the same length whatever the length of the text; unknown features take their share of it. */
export function vectorise(features: Features, { positions, rarity, unseen }: Vectoriser): SparseVector {
  const indices: number[] = [];
  const values: number[] = [];
  features.forEach((counts, kind) => {
    const from = values.length;
    let squares = 0;
    for (const [hash, count] of counts) {
      const position = positions.get(hash);
      const damped = count > 1 ? 1 + Math.log(count) : count;
      const value = damped * (position === undefined ? unseen : (rarity[position] ?? unseen));
      squares += value * value;
      if (position === undefined) continue;
      indices.push(position);
      values.push(value);
    }
    const scale = (KIND_WEIGHTS[kind] ?? 0) / Math.sqrt(squares || 1);
    for (let at = from; at < values.length; at++) values[at] = (values[at] ?? 0) * scale;
  });
  return { indices: Int32Array.from(indices), values: Float32Array.from(values) };
}
