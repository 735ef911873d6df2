import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  weightsManifest: z
    .array(
      z.object({
        paths: z.array(z.string()),
        weights: z.array(z.object({ name: z.string(), shape: z.array(z.number()), dtype: z.string() })),
      }),
    )
    .length(1),
});

/** Gives the numbers of a weight by the end of its name, read at that moment. Throws Error when there is not exactly one. */
export type Weights = (nameEnd: string) => Float32Array;

interface Place {
  readonly name: string;
  /** Where its numbers begin in all files behind each other, and how many there are. */
  readonly start: number;
  readonly length: number;
}

/** Finds a TensorFlow.js graph model's weights (model.json and its shards, 4 bytes a number) in a folder. */
export function readWeights(folder: string): Weights {
  const [group] = manifest.parse(JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'))).weightsManifest;
  const files = (group?.paths ?? []).map((path) => join(folder, path));
  let start = 0;
  const places = (group?.weights ?? []).map(({ name, shape }): Place => {
    const length = shape.reduce((product, size) => product * size, 1);
    start += 4 * length;
    return { name, start: start - 4 * length, length };
  });
  return (nameEnd) => {
    const [found, ...others] = places.filter(({ name }) => name.endsWith(nameEnd));
    if (!found || others.length > 0) throw new Error(`${folder} has ${others.length + (found ? 1 : 0)} "${nameEnd}"`);
    const numbers = new Float32Array(found.length);
    readAcross(files, found.start, new Uint8Array(numbers.buffer));
    return numbers;
  };
}

/** Fills `bytes` from the files behind each other, beginning at `start`. All of them in memory at once would be twice as much. */
function readAcross(files: readonly string[], start: number, bytes: Uint8Array): void {
  let before = 0;
  let done = 0;
  for (const file of files) {
    const { size } = statSync(file);
    const offset = start + done - before;
    before += size;
    if (offset >= size || done === bytes.length) continue;
    const descriptor = openSync(file, 'r');
    try {
      done += readSync(descriptor, bytes, done, Math.min(bytes.length - done, size - offset), offset);
    } finally {
      closeSync(descriptor);
    }
  }
}
