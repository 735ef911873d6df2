import { createHash } from 'node:crypto';

/** Chance that falls the same way at every start: each topic has its own stream, so adding one moves no other. */
export interface Chance {
  /** 0 <= n < 1 */
  next(): number;
  /** true with this probability (0..1). */
  often(probability: number): boolean;
  /** 0 <= n < limit, whole. */
  below(limit: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

export function chance(topic: string): Chance {
  let state = createHash('sha256').update(topic).digest().readUInt32LE(0);
  const next = (): number => {
    // xorshift32: plenty for made-up data, and short enough to be read.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    often: (probability) => next() < probability,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
  };
}
