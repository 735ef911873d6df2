import { setTimeout as sleep } from 'node:timers/promises';

export interface Pace {
  /** How many of `want` may begin now. */
  take(want: number): Promise<number>;
  /** Asked before each take: no means that what has not begun is left. */
  goOn(): boolean;
  readonly mostAtOnce: number;
  /** Milliseconds to wait when none may begin. */
  readonly pauseMs: number;
}

/**
 * Begins `work` on the items in order, as fast as the pace allows, without waiting for one to end before the next.
 * Returns when all that began has ended; then throws the first error of any.
 */
export async function paceOut<T>(items: readonly T[], pace: Pace, work: (item: T) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  const begin = (item: T): void => {
    const run: Promise<void> = work(item)
      .catch((error) => void errors.push(error))
      .finally(() => running.delete(run));
    running.add(run);
  };
  let next = 0;
  while (next < items.length && errors.length === 0 && pace.goOn()) {
    const room = Math.min(items.length - next, pace.mostAtOnce - running.size);
    const taken = room > 0 ? await pace.take(room) : 0;
    for (const item of items.slice(next, next + taken)) begin(item);
    next += taken;
    if (taken === 0) await sleep(pace.pauseMs);
  }
  await Promise.all(running);
  if (errors.length > 0) throw errors[0];
}
