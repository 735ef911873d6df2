import type { GraphClient } from './graph-client.ts';
import { type CollectionQuestion, pages } from './pages.ts';

/** A whole collection at once, for those that are short: one person's devices, methods or groups. */
export async function list(client: GraphClient, question: CollectionQuestion): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for await (const page of pages(client, question)) all.push(...page);
  return all;
}
