import { within } from '../kernel/within.ts';
import type { House } from './house.ts';

/** A card waits this long for what only Entra knows, and then goes out without it. */
const ENTRA_MS = 1_500;

/** What Entra says; undefined when it does not in time, or fails. For what a card can do without. */
export async function unlessAway<T>({ logger }: Pick<House, 'logger'>, asked: Promise<T>): Promise<T | undefined> {
  try {
    return await within(ENTRA_MS, asked);
  } catch (error) {
    logger.warn({ err: error }, 'a card goes out without what Entra knows of its reader');
    return undefined;
  }
}
