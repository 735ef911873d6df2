import type { z } from 'zod';
import { PermanentFailure } from '../kernel/failures.ts';

/** The value in its expected shape. Throws PermanentFailure naming the properties that differ, never what they hold. */
export function checked<Shape extends z.ZodTypeAny>(shape: Shape, value: unknown, what: string): z.output<Shape> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new PermanentFailure(`Microsoft Graph gave ${what} in a shape this version does not know: ${where}`);
}
