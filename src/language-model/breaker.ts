/** Whether an unreliable neighbour is asked: always, not for a while, or with one question to see how it is. */
export type Breaker =
  | { readonly kind: 'closed'; readonly failures: number }
  | { readonly kind: 'open'; readonly until: number }
  | { readonly kind: 'trial' };

export const CLOSED: Breaker = { kind: 'closed', failures: 0 };

/** So many failures one after the other open it. */
const MOST_FAILURES = 5;
/** Milliseconds until the next trial. */
const REST_MS = 60_000;

/** Whether a question may go out at `now`, and the state from then on: the first one after the rest is the trial. */
export function admit(state: Breaker, now: Date): { readonly admitted: boolean; readonly state: Breaker } {
  if (state.kind === 'closed') return { admitted: true, state };
  if (state.kind === 'open' && now.getTime() >= state.until) return { admitted: true, state: { kind: 'trial' } };
  return { admitted: false, state };
}

/** The state after a question ended at `now`. One that set out before the breaker opened no longer changes it. */
export function settle(state: Breaker, { good, trial }: { good: boolean; trial: boolean }, now: Date): Breaker {
  if (state.kind === 'open' || (state.kind === 'trial') !== trial) return state;
  if (good) return CLOSED;
  const failures = state.kind === 'closed' ? state.failures + 1 : MOST_FAILURES;
  return failures < MOST_FAILURES ? { kind: 'closed', failures } : { kind: 'open', until: now.getTime() + REST_MS };
}
