import { z } from 'zod';
import { PermanentFailure } from '../kernel/failures.ts';
import { checked } from './checked.ts';
import type { GraphClient } from './graph-client.ts';
import type { Question } from './question.ts';

const pageShape = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

export interface CollectionQuestion extends Question {
  /** What it means when Graph does not know whom or what the path names (404). Default: PermanentFailure. */
  readonly missing?: 'is empty';
}

/**
 * A collection page by page. Throws PermanentFailure when a link leads to another host (the token must not go there) or
 * in a circle.
 */
export async function* pages(client: GraphClient, first: CollectionQuestion): AsyncGenerator<readonly unknown[]> {
  const asked = new Set<string>();
  for (let path: string | undefined = first.path; path !== undefined; ) {
    if (asked.has(path)) throw new PermanentFailure('Microsoft Graph gave pages that lead in a circle');
    asked.add(path);
    const answer = await client.ask({ ...first, path });
    if (answer === undefined && first.missing === 'is empty') return;
    if (answer === undefined)
      throw new PermanentFailure('Microsoft Graph does not know whom or what was asked for (404)');
    const page = checked(pageShape, answer, 'a page');
    yield page.value;
    const link: string | undefined = page['@odata.nextLink'];
    path = link === undefined ? undefined : pathOf(link, client.baseUrl);
  }
}

/** The part of a next link below the version, once it is sure to lead back to the same Graph. */
function pathOf(link: string, baseUrl: string): string {
  const [url, base] = [URL.parse(link), new URL('/v1.0/', baseUrl)];
  if (url?.origin !== base.origin || !url.pathname.startsWith(base.pathname)) {
    throw new PermanentFailure('Microsoft Graph gave a next link that leads to another host or version');
  }
  return url.pathname.slice(base.pathname.length - 1) + url.search;
}
