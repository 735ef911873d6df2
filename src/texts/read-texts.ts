import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermanentFailure } from '../kernel/failures.ts';
import { type FrontMatter, type Problem, parseText, type Text, type TextKind } from './parse-text.ts';

const EXTENSION = '.md';

/** What is wrong with the text of this id, and on which line of its file (counted from 1). */
export interface Objection extends Problem {
  readonly id: string;
}

/** Names of the texts that stand in a folder, in alphabetical order; empty when there is no such folder. */
export function textIds(folder: string): string[] {
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith(EXTENSION));
    return files.map((name) => name.slice(0, -EXTENSION.length)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Reads every approved text of a folder, ordered by name. `check` adds what one file alone cannot tell. Throws
 * PermanentFailure listing every problem as file:line, to be mended in one go.
 */
export function readTexts<F extends FrontMatter>(
  folder: string,
  kind: Omit<TextKind<F>, 'placeholders'> & { readonly placeholders: Iterable<string> },
  check: (texts: readonly Text<F>[]) => readonly Objection[] = () => [],
): Text<F>[] {
  const placeholders = new Set(kind.placeholders);
  const texts: Text<F>[] = [];
  const problems: string[] = [];
  const file = (id: string) => join(folder, id + EXTENSION);
  for (const id of textIds(folder)) {
    const parsed = parseText(id, readFileSync(file(id), 'utf8'), { ...kind, placeholders });
    if ('text' in parsed) texts.push(parsed.text);
    else problems.push(...parsed.problems.map(({ line, message }) => `  ${file(id)}:${line}: ${message}`));
  }
  if (texts.length === 0 && problems.length === 0) problems.push(`  ${folder}: holds no texts`);
  if (problems.length === 0) problems.push(...check(texts).map((p) => `  ${file(p.id)}:${p.line}: ${p.message}`));
  if (problems.length > 0) throw new PermanentFailure(`These approved texts cannot be used:\n${problems.join('\n')}`);
  return texts;
}
