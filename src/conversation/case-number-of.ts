import { z } from 'zod';

const schema = z.object({ case: z.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

/** The case a card's action is about; undefined: the data names none. Whether it exists is for the database to say. */
export function caseNumberOf(data: unknown): number | undefined {
  const result = schema.safeParse(data);
  return result.success ? result.data.case : undefined;
}
