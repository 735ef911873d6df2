import { fillMatrix, type Matrix, type MatrixMemory, toMultipleOf } from './matrix-memory.ts';

export const HEADS = 4;

/**
 * Lets each piece of a text look at all others: `qkv` holds queries, keys and values of all heads side by side, `into`
 * gets one row a piece (Vaswani et al., 2017).
 */
export type Attention = (qkv: Float32Array, into: Float32Array, rows: number) => void;

/** Makes room for attention with heads of `size` over at most `most` pieces, which is a multiple of 8. */
export function createAttention(memory: MatrixMemory, size: number, most: number): Attention {
  const query = new Float32Array(most * size);
  const context = new Float32Array(most * size);
  const weights = new Float32Array(most * most);
  const room = memory.allocate(most, size);
  const width = HEADS * size;
  const scale = 1 / Math.sqrt(size);

  return (qkv, into, rows) => {
    const padded = toMultipleOf(8, rows);
    for (let head = 0; head < HEADS; head++) {
      const start = head * size;
      for (let row = 0; row < rows; row++) {
        const first = 3 * width * row + start;
        for (let at = 0; at < size; at++) query[row * size + at] = scale * (qkv[first + at] as number);
      }
      const keys: Matrix = { ...room, inner: size, columns: padded };
      const across = { rows: size, columns: rows, rowStep: 1, columnStep: 3 * width };
      fillMatrix(keys, { numbers: qkv, start: start + width, ...across });
      memory.multiply(query, keys, weights.fill(0, 0, rows * padded), rows);
      for (let row = 0; row < rows; row++) softmax(weights.subarray(row * padded, (row + 1) * padded), rows);

      const values: Matrix = { ...room, inner: padded, columns: size };
      const down = { rows, columns: size, rowStep: 3 * width, columnStep: 1 };
      fillMatrix(values, { numbers: qkv, start: start + 2 * width, ...down });
      memory.multiply(weights, values, context.fill(0, 0, rows * size), rows);
      for (let row = 0; row < rows; row++) {
        into.set(context.subarray(row * size, (row + 1) * size), row * width + start);
      }
    }
  };
}

/** The first `length` numbers become shares of one, the others nothing. */
function softmax(numbers: Float32Array, length: number): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < length; at++) highest = Math.max(highest, numbers[at] as number);
  let sum = 0;
  for (let at = 0; at < length; at++) {
    const power = Math.exp((numbers[at] as number) - highest);
    numbers[at] = power;
    sum += power;
  }
  for (let at = 0; at < length; at++) numbers[at] = (numbers[at] as number) / sum;
  numbers.fill(0, length);
}
