import type { TryAgainLater } from '../kernel/failures.ts';

/** First wait (ms) when Graph gives no time; doubled each time (Microsoft Learn, graph/throttling: back off exponentially). */
const firstWaitMs = 500;

interface Limits {
  readonly totalMs: number;
  readonly now: () => number;
}

/** How long to wait before each further attempt at one question. */
export interface Patience {
  /** The next wait in ms. Throws the failure itself once waiting would exceed the total, with the time still to wait. */
  next(failure: TryAgainLater): number;
}

/** Waits as long as Graph says, else exponentially with jitter, so that replicas do not return all at once. */
export function patience({ totalMs, now }: Limits): Patience {
  const until = now() + totalMs;
  let attempts = 0;
  return {
    next(failure) {
      const backoff = firstWaitMs * 2 ** attempts * (0.5 + Math.random() / 2);
      attempts += 1;
      const waitMs = failure.afterMs ?? backoff;
      if (now() + waitMs > until) throw failure;
      return waitMs;
    },
  };
}
