import { COLUMNS_AT_ONCE, multiplyKernel, ROWS_AT_ONCE } from './multiply-kernel.ts';

/** A matrix made ready to be the right-hand side: 8 columns beside each other, row by row, then the next 8. */
export interface Panels {
  readonly floats: Float32Array;
  readonly inner: number;
  readonly columns: number;
}

export interface MatrixMemory {
  /** A place for so many floats, zero at first. */
  readonly allocate: (floats: number) => Float32Array;
  /** A place for panels of that size. Throws RangeError when columns are no multiple of 8. */
  readonly allocatePanels: (inner: number, columns: number) => Panels;
  /** into += a · b for `rows` rows; with an odd number, one row more is read and written. All three were allocated here. */
  readonly multiply: (a: Float32Array, b: Panels, into: Float32Array, rows: number) => void;
}

const PAGE = 65_536;

/** Memory for matrices of `floats` floats altogether, and the SIMD code that multiplies them. It never grows. */
export function createMatrixMemory(floats: number): MatrixMemory {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((4 * floats) / PAGE) });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(multiplyKernel), { env: { memory } });
  const kernel = instance.exports.multiply as (...addressesAndSizes: number[]) => void;
  let used = 0;
  const allocate = (length: number) => {
    const place = new Float32Array(memory.buffer, 4 * used, length);
    used += length;
    return place;
  };
  return {
    allocate,
    allocatePanels: (inner, columns) => {
      if (columns % COLUMNS_AT_ONCE !== 0) throw new RangeError(`${columns} columns are no multiple of 8`);
      return { floats: allocate(inner * columns), inner, columns };
    },
    multiply: (a, b, into, rows) => {
      const even = Math.ceil(rows / ROWS_AT_ONCE) * ROWS_AT_ONCE;
      kernel(a.byteOffset, b.floats.byteOffset, into.byteOffset, even, b.inner, b.columns);
    },
  };
}

/** Fills panels from a matrix of any layout: `at` tells the value in a row and a column. */
export function fillPanels({ floats, inner, columns }: Panels, at: (row: number, column: number) => number): void {
  let next = 0;
  for (let first = 0; first < columns; first += COLUMNS_AT_ONCE) {
    for (let row = 0; row < inner; row++) {
      for (let column = first; column < first + COLUMNS_AT_ONCE; column++) floats[next++] = at(row, column);
    }
  }
}
