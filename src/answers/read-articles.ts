import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermanentFailure } from '../kernel/failures.ts';
import type { Article } from './article.ts';
import { parseArticle } from './parse-article.ts';

const EXTENSION = '.md';

/** Ids of the articles that stand in a folder, in alphabetical order; empty when there is no such folder. */
export function articleIds(folder: string): string[] {
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith(EXTENSION));
    return files.map((name) => name.slice(0, -EXTENSION.length)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Reads all approved answers of one language, ordered by id. `placeholders` are the names allowed in braces.
 * Throws PermanentFailure listing every problem of every file as file:line, so that a writer mends them in one go.
 */
export function readArticles(folder: string, placeholders: Iterable<string>): Article[] {
  const known = new Set(placeholders);
  const ids = articleIds(folder);
  const articles: Article[] = [];
  const problems: string[] = [];
  for (const id of ids) {
    const file = join(folder, id + EXTENSION);
    const parsed = parseArticle(id, readFileSync(file, 'utf8'), known);
    if ('article' in parsed) articles.push(parsed.article);
    else problems.push(...parsed.problems.map(({ line, message }) => `  ${file}:${line}: ${message}`));
  }
  if (ids.length === 0) problems.push(`  ${folder}: holds no articles`);
  for (const { id, related } of articles) {
    for (const other of related) {
      if (other === id || !ids.includes(other))
        problems.push(`  ${join(folder, id + EXTENSION)}:1: related: no article "${other}"`);
    }
  }
  if (problems.length > 0) throw new PermanentFailure(`These approved answers cannot be used:\n${problems.join('\n')}`);
  return articles;
}
