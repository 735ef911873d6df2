import type { Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Adds a file of this folder, and all of this folder that it imports, to a hash: whatever they work out depends on them. */
export function addCode(hash: Hash, file: string, seen = new Set<string>()): void {
  if (seen.has(file)) return;
  seen.add(file);
  const code = readFileSync(join(import.meta.dirname, file), 'utf8');
  hash.update(code);
  for (const [, other = ''] of code.matchAll(/ from ["']\.\/([^"'/]+)["']/g)) addCode(hash, other, seen);
}
