import { z } from 'zod';
import type { Search } from '../conversation/incoming.ts';
import { cleanText } from '../texts/clean-text.ts';

/** Longer than what anybody types into a search box; what follows is dropped. */
const LONGEST_WORDS = 200;
/** What Teams asks for by itself, and the most it shows at once (Microsoft Learn, "Respond to search command"). */
const MOST_RESULTS = 25;

const shape = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).catch([]),
  queryOptions: z
    .object({ skip: z.number().int().min(0).max(10_000).catch(0), count: z.number().int().min(1).catch(MOST_RESULTS) })
    .catch({ skip: 0, count: MOST_RESULTS }),
});

/** What is searched for. An unreadable query is one without words: the search was opened, nothing is typed yet. */
export function readSearch(value: unknown): Pick<Search, 'words' | 'skip' | 'count'> {
  const parsed = shape.safeParse(value);
  if (!parsed.success) return { words: '', skip: 0, count: MOST_RESULTS };
  const { parameters, queryOptions } = parsed.data;
  const typed = parameters.find(({ name }) => name === 'words')?.value;
  const words = typeof typed === 'string' ? cleanText(typed, LONGEST_WORDS) : '';
  return { words, skip: queryOptions.skip, count: Math.min(queryOptions.count, MOST_RESULTS) };
}
