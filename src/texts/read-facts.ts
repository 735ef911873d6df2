import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { PermanentFailure } from '../kernel/failures.ts';

/** Reads a JSON file of facts. Throws PermanentFailure naming the file and every key that is missing, unknown or wrong. */
export function readFacts<T>(facts: z.ZodType<T, z.ZodTypeDef, unknown>, file: string): T {
  const result = facts.safeParse(readJson(file));
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.') || 'file'}: ${message}`);
  throw new PermanentFailure(`${file} is not complete:\n${lines.join('\n')}`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new PermanentFailure(`${file} cannot be read as JSON: ${(cause as Error).message}`, { cause });
  }
}
