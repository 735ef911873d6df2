import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Article } from './article.ts';
import { PLACEHOLDER } from './fill-placeholders.ts';

/** What is wrong with a file, and on which line (counted from 1). */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

const text = z.string().trim().min(1, 'is empty');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an article id such as lost-or-stolen');

const frontMatter = z
  .object({
    title: text.max(45, 'is longer than the 45 characters of a button'),
    category: text,
    summary: text.max(110, 'is longer than 110 characters'),
    related: z.array(id).max(3),
    next: z.array(z.enum(['register', 'check', 'help'])).max(2),
    urgent: z.boolean().default(false),
    reviewed: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-23'),
    questions: z.array(text).min(3, 'needs at least 3 example questions'),
  })
  .strict();

/**
 * Reads one approved answer: front matter between --- lines, then Markdown. Never throws: returns the article, or every
 * problem with its line. `placeholders` are the names allowed in braces.
 */
export function parseArticle(
  articleId: string,
  source: string,
  placeholders: ReadonlySet<string>,
): { article: Article } | { problems: Problem[] } {
  const parts = /^---\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(source);
  if (!parts) return { problems: [{ line: 1, message: 'must start with front matter between two --- lines' }] };
  const [, front = '', body = ''] = parts;
  const { value, problems } = readFrontMatter(front);
  problems.push(...checkPlaceholders(source, placeholders));
  if (!body.trim())
    problems.push({ line: front.split('\n').length + 1, message: 'has no text below the front matter' });
  if (value && problems.length === 0) return { article: { id: articleId, ...value, body: body.trim() } };
  return { problems: problems.sort((a, b) => a.line - b.line) };
}

function readFrontMatter(front: string): { value?: z.infer<typeof frontMatter>; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(front, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message }));
    return { problems };
  }
  const result = frontMatter.safeParse(document.toJS() ?? {});
  if (result.success) return { value: result.data, problems: repeated(result.data.questions, front) };
  const problems = result.error.issues.map(({ path, message }) => {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    return { line: lineAt(node?.range?.[0] ?? 0), message: `${path.join('.') || 'front matter'}: ${message}` };
  });
  return { problems };
}

function repeated(questions: readonly string[], front: string): Problem[] {
  const again = questions.filter((question, index) => questions.indexOf(question) !== index);
  return again.map((question) => ({
    line: front.slice(0, front.lastIndexOf(question)).split('\n').length + 1,
    message: `questions: "${question}" is there twice`,
  }));
}

function checkPlaceholders(source: string, known: ReadonlySet<string>): Problem[] {
  return source
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(PLACEHOLDER)]
        .filter(([, name]) => name === undefined || !known.has(name))
        .map(([brace]) => ({ line: index + 1, message: `unknown placeholder ${brace}` })),
    );
}
