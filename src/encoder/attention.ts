import { fillPanels, type MatrixMemory, type Panels } from './matrix-memory.ts';

export const HEADS = 4;

/**
 * Lets each piece of a text look at all others: `qkv` holds queries, keys and values of all heads side by side, `into`
 * gets one row a piece (Vaswani et al., 2017). `rows` is at most the number it was made for.
 */
export type Attention = (qkv: Float32Array, into: Float32Array, rows: number) => void;

/** Makes room for attention with heads of `size` over at most `most` pieces, which is a multiple of 8. */
export function createAttention(memory: MatrixMemory, size: number, most: number): Attention {
  const query = memory.allocate(most * size);
  const context = memory.allocate(most * size);
  const weights = memory.allocate(most * most);
  const room = memory.allocate(most * size);
  const width = HEADS * size;
  const scale = 1 / Math.sqrt(size);

  return (qkv, into, rows) => {
    const padded = Math.ceil(rows / 8) * 8;
    const value = (kind: number, head: number, row: number, at: number) =>
      row < rows ? (qkv[(3 * row + kind) * width + head * size + at] as number) : 0;
    for (let head = 0; head < HEADS; head++) {
      for (let row = 0; row < rows; row++) {
        for (let at = 0; at < size; at++) query[row * size + at] = scale * value(0, head, row, at);
      }
      const keys: Panels = { floats: room, inner: size, columns: padded };
      fillPanels(keys, (at, row) => value(1, head, row, at));
      memory.multiply(query, keys, weights.fill(0, 0, (rows + 1) * padded), rows);
      for (let row = 0; row < rows; row++) softmax(weights.subarray(row * padded, (row + 1) * padded), rows);
      const values: Panels = { floats: room, inner: padded, columns: size };
      fillPanels(values, (row, at) => value(2, head, row, at));
      memory.multiply(weights, values, context.fill(0, 0, (rows + 1) * size), rows);
      for (let row = 0; row < rows; row++) {
        into.set(context.subarray(row * size, (row + 1) * size), row * width + head * size);
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
