import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document as a reader sees it: its prose, and what it sets in code. */
export interface Document {
  /** Relative to the checkout, such as "docs/operations.md". */
  readonly path: string;
  readonly text: string;
  /** What stands between single backticks, outside blocks. */
  readonly spans: readonly string[];
  /** Lines of the blocks between ``` lines. */
  readonly lines: readonly string[];
  /** Targets of [links](target). */
  readonly links: readonly string[];
}

/** README.md, infra/README.md and everything in docs/. */
export function readDocuments(): readonly Document[] {
  const inDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const paths = ['README.md', 'infra/README.md', ...inDocs.map((name) => join('docs', name)).toSorted()];
  return paths.filter((path) => existsSync(path)).map(readDocument);
}

export function readDocument(path: string): Document {
  const text = readFileSync(path, 'utf8');
  const blocks = [...text.matchAll(/^ *```\w*\n([\s\S]*?)^ *```/gm)].map(([, block = '']) => block);
  const prose = text.replace(/^ *```\w*\n[\s\S]*?^ *```/gm, '');
  return {
    path,
    text,
    spans: [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span),
    lines: blocks.flatMap((block) => block.split('\n').map((line) => line.trim())).filter((line) => line !== ''),
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link),
  };
}

/** The rows of every table in a document: cells, trimmed, without the backticks around a whole cell. */
export function tableRows(text: string): readonly (readonly string[])[] {
  const rows = text.split('\n').filter((line) => /^\|.*\|$/.test(line) && !/^\|[\s|:-]+\|$/.test(line));
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}
