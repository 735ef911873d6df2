import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TenantChange } from './tenant-change.ts';

/** Where changes to the tenant outlive a restart. */
export interface ChangesFile {
  readonly changes: readonly TenantChange[];
  append(change: TenantChange): void;
}

/**
 * Reads the file (a missing one is an empty one) and rewrites it whole on every change, beside it and then renamed over
 * it, so that a kill leaves the old or the new one. Without a path, changes live as long as the process.
 * Throws when the file is there but cannot be read as changes.
 */
export function openChangesFile(path: string | undefined): ChangesFile {
  const changes = path === undefined ? [] : read(path);
  return {
    changes,
    append(change) {
      changes.push(change);
      if (path === undefined) return;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, `${JSON.stringify({ version: 1, changes }, undefined, 1)}\n`);
      renameSync(`${path}.new`, path);
    },
  };
}

function read(path: string): TenantChange[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  try {
    const stored = JSON.parse(text) as { version: number; changes: TenantChange[] };
    if (stored.version === 1 && Array.isArray(stored.changes)) return stored.changes;
  } catch {
    // Told below, with the file's name.
  }
  throw new Error(`${path}: not a file of changes to the emulated tenant. Delete it to start afresh.`);
}
