import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
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

/** Gives the numbers of a weight by the end of its name. Throws Error when there is not exactly one. */
export type Weights = (nameEnd: string) => Float32Array;

/** Reads a TensorFlow.js graph model's weights (model.json and its shards, 4 bytes a number) from a folder. */
export function readWeights(folder: string): Weights {
  const [group] = manifest.parse(JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'))).weightsManifest;
  const bytes = readBehindEachOther((group?.paths ?? []).map((path) => join(folder, path)));
  const named = new Map<string, Float32Array>();
  let offset = 0;
  for (const { name, shape } of group?.weights ?? []) {
    const length = shape.reduce((product, size) => product * size, 1);
    named.set(name, new Float32Array(bytes, offset, length));
    offset += 4 * length;
  }
  return (nameEnd) => {
    const [found, ...others] = [...named].filter(([name]) => name.endsWith(nameEnd));
    if (!found || others.length > 0) throw new Error(`${folder} has ${others.length + (found ? 1 : 0)} "${nameEnd}"`);
    return found[1];
  };
}

/** Straight into their place: with a copy of each, opening would take twice the memory. */
function readBehindEachOther(files: readonly string[]): ArrayBuffer {
  const opened = files.map((file) => openSync(file, 'r'));
  try {
    const sizes = opened.map((descriptor) => fstatSync(descriptor).size);
    const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
    let end = 0;
    for (const descriptor of opened) {
      for (let read = -1; read !== 0; end += read) read = readSync(descriptor, bytes, end, bytes.length - end, null);
    }
    return bytes.buffer;
  } finally {
    for (const descriptor of opened) closeSync(descriptor);
  }
}
