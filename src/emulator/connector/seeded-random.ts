/** Numbers from 0 up to 1 that look random and are the same for the same seed (a 32-bit xorshift). */
export function seededRandom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  // The first few numbers of a small seed are all small.
  for (let warmUp = 0; warmUp < 8; warmUp += 1) next();
  return next;
}
