import assert from 'node:assert/strict';
import { seededRandom } from '../../src/answers/seeded-random.ts';
import { createMatrixMemory, fillMatrix } from '../../src/encoder/matrix-memory.ts';

describe('multiplying matrices', () => {
  const random = seededRandom(7);
  const numbers = (count: number) => Float32Array.from({ length: count }, () => random() * 2 - 1);

  const sizes: readonly (readonly [rows: number, inner: number, columns: number])[] = [
    [1, 2, 8],
    [2, 64, 8],
    [3, 64, 16],
    [7, 30, 24],
    [13, 256, 768],
  ];
  for (const [rows, inner, columns] of sizes) {
    it(`adds the product of ${rows} × ${inner} and ${inner} × ${columns} to what is there`, () => {
      const memory = createMatrixMemory({ numbers: inner * columns, rows, width: Math.max(inner, columns) });
      const [a, b, into] = [numbers(rows * inner), numbers(inner * columns), numbers(rows * columns)];
      const start = into.slice();
      const matrix = memory.allocate(inner, columns);
      fillMatrix(matrix, { numbers: b, start: 0, rows: inner, columns, rowStep: columns, columnStep: 1 });
      memory.multiply(a, matrix, into, rows);
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          let sum = start[row * columns + column] ?? 0;
          for (let k = 0; k < inner; k++) sum += (a[row * inner + k] ?? 0) * (b[k * columns + column] ?? 0);
          assert.ok(Math.abs(sum - (into[row * columns + column] ?? 0)) < 0.002 * Math.sqrt(inner));
        }
      }
    });
  }

  it('never overflows, even when all numbers are as large as can be', () => {
    const [inner, columns] = [1536, 8];
    const memory = createMatrixMemory({ numbers: inner * columns, rows: 1, width: inner });
    const matrix = memory.allocate(inner, columns);
    const ones = new Float32Array(inner * columns).fill(1);
    fillMatrix(matrix, { numbers: ones, start: 0, rows: inner, columns, rowStep: columns, columnStep: 1 });
    const into = new Float32Array(columns);
    memory.multiply(ones, matrix, into, 1);
    for (const sum of into) assert.ok(Math.abs(sum - inner) < 1);
  });

  it('takes the rest of a matrix that is larger than its numbers as nothing', () => {
    const memory = createMatrixMemory({ numbers: 64, rows: 1, width: 8 });
    const matrix = memory.allocate(8, 8);
    matrix.panels.fill(5);
    fillMatrix(matrix, { numbers: Float32Array.of(2), start: 0, rows: 1, columns: 1, rowStep: 1, columnStep: 1 });
    const into = new Float32Array(8);
    memory.multiply(new Float32Array(8).fill(1), matrix, into, 1);
    assert.deepEqual([...into].map(Math.round), [2, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('refuses sizes that its code cannot take, and more than there is room for', () => {
    const memory = createMatrixMemory({ numbers: 64, rows: 2, width: 8 });
    assert.throws(() => memory.allocate(3, 8), RangeError);
    assert.throws(() => memory.allocate(8, 12), RangeError);
    assert.throws(() => memory.allocate(8192, 1024), RangeError);
  });
});
