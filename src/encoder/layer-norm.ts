/** What layer normalisation learnt for each position of a row. */
export interface Norm {
  readonly scale: Float32Array;
  readonly shift: Float32Array;
}

const TINY = 1e-6;

/** Brings each row of `rows` rows to mean 0 and variance 1, then to the learnt scale and shift (Ba et al., 2016). */
export function normalise(x: Float32Array, { scale, shift }: Norm, into: Float32Array, rows: number): void {
  const size = scale.length;
  for (let start = 0; start < rows * size; start += size) {
    let sum = 0;
    let squares = 0;
    for (let at = start; at < start + size; at++) sum += x[at] as number;
    const mean = sum / size;
    for (let at = start; at < start + size; at++) squares += ((x[at] as number) - mean) ** 2;
    const factor = 1 / Math.sqrt(squares / size + TINY);
    for (let at = 0; at < size; at++) {
      into[start + at] = ((x[start + at] as number) - mean) * factor * (scale[at] as number) + (shift[at] as number);
    }
  }
}
