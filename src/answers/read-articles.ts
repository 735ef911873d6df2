import { readTexts } from '../texts/read-texts.ts';
import { type Article, articleFront } from './article.ts';

/**
 * Reads all approved answers of one language, ordered by id. `placeholders` are the names allowed in braces.
 * Throws PermanentFailure listing every problem of every file as file:line, so that a writer mends them in one go.
 */
export function readArticles(folder: string, placeholders: Iterable<string>): Article[] {
  return readTexts(folder, { front: articleFront, placeholders }, unknownRelations);
}

function unknownRelations(articles: readonly Article[]): { id: string; line: number; message: string }[] {
  const ids = new Set(articles.map(({ id }) => id));
  return articles.flatMap(({ id, related }) =>
    related
      .filter((other) => other === id || !ids.has(other))
      .map((other) => ({ id, line: 1, message: `related: there is no other article "${other}"` })),
  );
}
