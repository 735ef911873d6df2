import { z } from 'zod';
import type { Registration } from '../people/directory.ts';
import { checked } from './checked.ts';
import { optionalDate } from './optional.ts';

const shape = z.object({
  id: z.string(),
  isAdmin: z.boolean().nullish(),
  methodsRegistered: z.array(z.string()).nullish(),
  lastUpdatedDateTime: optionalDate,
});

/** One row of the registration report; its method names are kept as Entra gives them. */
export function readRegistration(value: unknown): Registration {
  const row = checked(shape, value, 'a registration');
  const { isAdmin, methodsRegistered, lastUpdatedDateTime: reportedAt } = row;
  return { personId: row.id, methods: methodsRegistered ?? [], isAdmin: isAdmin ?? false, reportedAt };
}
