import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { newId } from '../kernel/ids.ts';

/** Keeps what was worked out until the next start. */
export interface Memory {
  /** What was kept under a name for the same key; undefined when there is nothing, or nothing whole. */
  readonly recall: (name: string, key: string) => unknown;
  /** Keeps a value, in place of what was kept under that name. Never throws: what cannot be kept is worked out again. */
  readonly keep: (name: string, key: string, value: unknown) => void;
}

/** Keeps nothing. */
export const noMemory: Memory = { recall: () => undefined, keep: () => {} };

const DIGEST_BYTES = 32;

/**
 * Memory in files of a folder, which is made when it is missing. Each file starts with a digest of the rest, and takes its
 * name only once it is complete, so that a kill, a full disk or two starts at once leave no half truth behind.
 */
export function memoryIn(folder: string): Memory {
  return {
    recall: (name, key) => {
      try {
        const file = readFileSync(join(folder, name));
        const content = file.subarray(DIGEST_BYTES);
        if (!digest(content).equals(file.subarray(0, DIGEST_BYTES))) return undefined;
        const kept: { key: string; value: unknown } = deserialize(content);
        return kept.key === key ? kept.value : undefined;
      } catch {
        return undefined;
      }
    },
    keep: (name, key, value) => {
      try {
        mkdirSync(folder, { recursive: true });
        const content = serialize({ key, value });
        replaceFile(folder, name, Buffer.concat([digest(content), content]));
      } catch {
        // Nothing is lost but the time to work it out again.
      }
    },
  };
}

function replaceFile(folder: string, name: string, bytes: Buffer): void {
  const unfinished = join(folder, `${name}.${newId()}`);
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, join(folder, name));
  } finally {
    rmSync(unfinished, { force: true });
  }
}

const digest = (content: Uint8Array): Buffer => createHash('sha256').update(content).digest();
