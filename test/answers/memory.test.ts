import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryIn } from '../../src/answers/memory.ts';

describe('remembering what was worked out', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'memory-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = () => join(folder, 'model');

  it('gives back what was kept, numbers and all, also to the next start', () => {
    const value = { weights: Float32Array.of(1, 2.5), positions: new Map([[7, 0]]) };
    memoryIn(folder).keep('model', 'articles of today', value);
    assert.deepEqual(memoryIn(folder).recall('model', 'articles of today'), value);
  });

  it('does not give what was kept for something else', () => {
    memoryIn(folder).keep('model', 'articles of today', 1);
    assert.equal(memoryIn(folder).recall('model', 'articles of tomorrow'), undefined);
    assert.equal(memoryIn(folder).recall('sentences', 'articles of today'), undefined);
  });

  it('makes the folder when it is missing', () => {
    const inner = join(folder, 'not', 'there');
    memoryIn(inner).keep('model', 'key', 'value');
    assert.equal(memoryIn(inner).recall('model', 'key'), 'value');
  });

  const broken: Readonly<Record<string, (whole: Buffer) => Buffer>> = {
    'half a file': (whole) => whole.subarray(0, whole.length / 2),
    'an empty file': () => Buffer.alloc(0),
    'a file with one wrong bit': (whole) => {
      const copy = Buffer.from(whole);
      copy[copy.length - 3] = (copy[copy.length - 3] ?? 0) ^ 1;
      return copy;
    },
    'a file of something else': () => Buffer.from('hello '.repeat(100)),
  };
  for (const [what, damage] of Object.entries(broken)) {
    it(`takes ${what} for nothing, and writes it anew`, () => {
      const memory = memoryIn(folder);
      memory.keep('model', 'key', 'x'.repeat(1000));
      writeFileSync(file(), damage(readFileSync(file())));
      assert.equal(memory.recall('model', 'key'), undefined);
      memory.keep('model', 'key', 'new');
      assert.equal(memory.recall('model', 'key'), 'new');
    });
  }

  it('keeps only the newest, and leaves no unfinished files', () => {
    const memory = memoryIn(folder);
    memory.keep('model', 'one', 1);
    memory.keep('model', 'two', 2);
    assert.equal(memory.recall('model', 'one'), undefined);
    assert.deepEqual(readdirSync(folder), ['model']);
  });

  it('does without a folder that cannot be written', () => {
    writeFileSync(join(folder, 'taken'), '');
    const memory = memoryIn(join(folder, 'taken', 'below a file'));
    memory.keep('model', 'key', 1);
    assert.equal(memory.recall('model', 'key'), undefined);
  });

  it('does without keeping what cannot be kept', () => {
    const memory = memoryIn(folder);
    memory.keep('model', 'key', () => 'a function');
    assert.equal(memory.recall('model', 'key'), undefined);
    assert.deepEqual(readdirSync(folder), []);
  });
});
