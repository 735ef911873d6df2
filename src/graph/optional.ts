import { z } from 'zod';

/** Graph says null where it knows nothing; we say undefined. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);

/** A moment; undefined when missing or unreadable, which must not cost us the rest of the answer. */
export const optionalDate = z
  .string()
  .nullish()
  .transform((text) => {
    const date = new Date(text ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
  });
