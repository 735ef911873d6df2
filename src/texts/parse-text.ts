import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { unknownPlaceholders } from './placeholders.ts';

/** What is wrong with a file, and on which line (counted from 1). */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

/** What a kind of text must say about itself between its --- lines. */
export type FrontMatter = z.ZodTypeAny;

/** An approved text: its file's name, its front matter, and the Markdown below it. */
export type Text<F extends FrontMatter> = z.infer<F> & { readonly id: string; readonly body: string };

/** What texts of one folder have in common. */
export interface TextKind<F extends FrontMatter> {
  readonly front: F;
  /** Names allowed in braces. */
  readonly placeholders: ReadonlySet<string>;
  /** A translation may leave the text itself to the English file; anything else may not. */
  readonly mayBeEmpty?: boolean;
}

/**
 * Reads one approved text. Never throws: returns the text, or every problem with its line.
 */
export function parseText<F extends FrontMatter>(
  id: string,
  source: string,
  kind: TextKind<F>,
): { text: Text<F> } | { problems: Problem[] } {
  const parts = /^---\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(source);
  if (!parts) return { problems: [{ line: 1, message: 'must start with front matter between two --- lines' }] };
  const [, front = '', body = ''] = parts;
  const { value, problems } = readFrontMatter(front, kind.front);
  problems.push(...unknownPlaceholders(source, kind.placeholders));
  if (!body.trim() && !kind.mayBeEmpty)
    problems.push({ line: front.split('\n').length + 1, message: 'has no text below the front matter' });
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.line - b.line) };
  return { text: { ...(value as object), id, body: body.trim() } as Text<F> };
}

function readFrontMatter(front: string, schema: FrontMatter): { value?: unknown; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(front, { lineCounter: lines, prettyErrors: false });
  // The first line of the file is the opening ---.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  if (document.errors.length > 0) {
    return { problems: document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message })) };
  }
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.map(({ path, message }) => {
    return { line: lineAt(startOf(document, path)), message: `${path.join('.') || 'front matter'}: ${message}` };
  });
  return { problems };
}

/** Where the value at `path` begins, or else the nearest one around it: what is missing has no place of its own. */
function startOf(document: Document, path: readonly (string | number)[]): number {
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  if (node?.range || path.length === 0) return node?.range?.[0] ?? 0;
  return startOf(document, path.slice(0, -1));
}
