import { COLUMNS_AT_ONCE, multiplyKernel, ROWS_AT_ONCE } from './multiply-kernel.ts';

/** A matrix made ready to be the right-hand side: whole numbers, and what to multiply those of a column with. */
export interface Matrix {
  readonly inner: number;
  readonly columns: number;
  /** Rows in pairs, eight columns beside each other, then the next eight. */
  readonly panels: Int16Array;
  readonly scales: Float32Array;
}

export interface MatrixMemory {
  /** A place for a matrix. Throws RangeError for odd `inner`, for columns that are no multiple of 8, and when memory is full. */
  readonly allocate: (inner: number, columns: number) => Matrix;
  /** into += a · b for the first `rows` rows, right to some 0.1 % of the largest number in a row and a column. */
  readonly multiply: (a: Float32Array, b: Matrix, into: Float32Array, rows: number) => void;
}

/** So that 2,000 products of two never leave 32 bits. */
const LARGEST = 1023;
const PAGE = 65_536;

export interface MemorySize {
  /** Numbers in all matrices together. */
  readonly numbers: number;
  /** Most rows of a left-hand side, and the largest width it or the product has. */
  readonly rows: number;
  readonly width: number;
}

/** Memory for matrices, and the SIMD code that multiplies them. It never grows. The same numbers come out on every machine. */
export function createMatrixMemory({ numbers, rows: mostRows, width }: MemorySize): MatrixMemory {
  const evenRows = toMultipleOf(ROWS_AT_ONCE, mostRows);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((6 * evenRows * width + 2 * numbers) / PAGE) });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(multiplyKernel), { env: { memory } });
  const kernel = instance.exports.multiply as (...addressesAndSizes: number[]) => void;
  const sums = new Int32Array(memory.buffer, 0, evenRows * width);
  const left = new Int16Array(memory.buffer, sums.byteLength, evenRows * width);
  const scales = new Float32Array(mostRows);
  let used = sums.byteLength + left.byteLength;

  return {
    allocate: (inner, columns) => {
      if (columns % COLUMNS_AT_ONCE !== 0 || inner % 2 !== 0)
        throw new RangeError(`no place for ${inner} by ${columns}`);
      const panels = new Int16Array(memory.buffer, used, inner * columns);
      used += panels.byteLength;
      return { inner, columns, panels, scales: new Float32Array(columns) };
    },
    multiply: (a, b, into, rows) => {
      for (let row = 0; row < rows; row++) scales[row] = toWholeNumbers(a, left, row * b.inner, b.inner);
      const even = toMultipleOf(ROWS_AT_ONCE, rows);
      sums.fill(0, 0, even * b.columns);
      kernel(left.byteOffset, b.panels.byteOffset, sums.byteOffset, even, b.inner / 2, b.columns);
      for (let row = 0; row < rows; row++) {
        const scale = get(scales, row);
        for (let column = 0, at = row * b.columns; column < b.columns; column++, at++) {
          into[at] = get(into, at) + (sums[at] as number) * scale * get(b.scales, column);
        }
      }
    },
  };
}

/** Where the numbers of a matrix stand in an array, and how many rows and columns there are; the rest is nothing. */
export interface Layout {
  readonly numbers: Float32Array;
  readonly start: number;
  readonly rows: number;
  readonly columns: number;
  /** From a number to the one in the next row, and in the next column. */
  readonly rowStep: number;
  readonly columnStep: number;
}

export function fillMatrix({ panels, scales, inner, columns }: Matrix, from: Layout): void {
  const { numbers, rowStep } = from;
  for (let column = 0; column < columns; column++) {
    const first = from.start + column * from.columnStep;
    const rows = column < from.columns ? from.rows : 0;
    let largest = 0;
    for (let row = 0; row < rows; row++) largest = Math.max(largest, Math.abs(get(numbers, first + row * rowStep)));
    scales[column] = largest / LARGEST;
    const factor = largest > 0 ? LARGEST / largest : 0;
    const panel = (column - (column % COLUMNS_AT_ONCE)) * inner;
    const start = panel + 2 * (column % COLUMNS_AT_ONCE);
    for (let row = 0; row < inner; row++) {
      const number = row < rows ? get(numbers, first + row * rowStep) * factor : 0;
      panels[start + (row >> 1) * 2 * COLUMNS_AT_ONCE + (row & 1)] = nearestWhole(number);
    }
  }
}

/** Makes `length` numbers from `start` on whole ones. Returns what to multiply them with to get back. */
function toWholeNumbers(from: Float32Array, into: Int16Array, start: number, length: number): number {
  let largest = 0;
  for (let at = start; at < start + length; at++) largest = Math.max(largest, Math.abs(get(from, at)));
  const factor = largest > 0 ? LARGEST / largest : 0;
  for (let at = start; at < start + length; at++) into[at] = nearestWhole(get(from, at) * factor);
  return largest / LARGEST;
}

/** For -1023 to 1023; several times as fast as Math.round. */
const nearestWhole = (number: number): number => ((number + LARGEST + 1.5) | 0) - LARGEST - 1;

export const toMultipleOf = (step: number, count: number): number => Math.ceil(count / step) * step;

/** Typed arrays are only read within their length here; the checker cannot know. */
const get = (numbers: Float32Array, index: number) => numbers[index] as number;
