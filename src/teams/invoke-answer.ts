import type { Activity } from 'botbuilder';

/**
 * What Teams waits for after an invoke; without it the SDK says 501. Always sent by ourselves: the SDK's own answer to a
 * press remembers the first card with `refresh` and shows it to everybody for ever.
 */
export const invokeAnswer = (body?: object, status = 200): Partial<Activity> => ({
  type: 'invokeResponse',
  value: body === undefined ? { status } : { status, body },
});
