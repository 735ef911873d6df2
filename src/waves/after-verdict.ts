import { backoffMs } from '../delivery/retry-table.ts';
import type { Verdict } from '../delivery/verdict.ts';
import type { Outcome } from './outcome.ts';

/** Doubling from 2 s to 5 min, ten failures span a quarter of an hour. */
const MOST_FAILURES = 10;
/** Being throttled is nobody's fault and slows the whole wave; even so it ends some day. */
const MOST_ATTEMPTS = 40;

export interface Tries {
  /** Sends begun, this one included. */
  readonly attempt: number;
  /** Sends that failed before this one. */
  readonly failures: number;
}

export type NextStep =
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly detail: string | null }
  /** `counts`: it was a failure of its own, not the wave's pace. */
  | { readonly kind: 'again'; readonly afterMs: number; readonly counts: boolean; readonly detail: string };

/** What becomes of one person after one send. Pure: the retry table has made the verdict, this decides on it. */
export function afterVerdict(verdict: Exclude<Verdict, { kind: 'sent' }>, tries: Tries): NextStep {
  switch (verdict.kind) {
    case 'throttled': {
      if (tries.attempt >= MOST_ATTEMPTS) return done('gave-up', 'Throttled');
      return { kind: 'again', afterMs: verdict.afterMs ?? backoffMs(1), counts: false, detail: 'Throttled' };
    }
    case 'failed':
      return failed(verdict.why, tries);
    case 'unreachable':
      // The stored conversation was forgotten with this answer: a new one is created once before believing it.
      if (verdict.why === 'conversation-gone' && tries.failures === 0) return failed(verdict.why, tries);
      return done(`unreachable:${verdict.why}`, null);
    case 'refused':
      return done('refused', verdict.why);
  }
}

function failed(why: string, { failures, attempt }: Tries): NextStep {
  if (failures + 1 >= MOST_FAILURES || attempt >= MOST_ATTEMPTS) return done('gave-up', why);
  return { kind: 'again', afterMs: backoffMs(failures + 1), counts: true, detail: why };
}

const done = (outcome: Outcome, detail: string | null): NextStep => ({ kind: 'done', outcome, detail });
