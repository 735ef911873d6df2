import type { Database } from '../storage/open-storage.ts';
import { OUTCOMES, type Outcome } from './outcome.ts';

export interface WaveTotals {
  /** People who ended in an outcome; the others are still to come. */
  readonly done: number;
  readonly open: number;
  /** Only outcomes that happened, in the order they are shown. */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[];
}

/** Counts the ledger, nothing else: `done` + `open` is the roster at every moment. */
export async function waveTotals(db: Database, waveId: number): Promise<WaveTotals> {
  const rows = await db
    .selectFrom('wave_delivery')
    .select(['outcome', ({ fn }) => fn.countAll<number>().as('people')])
    .where('wave_id', '=', waveId)
    .groupBy('outcome')
    .execute();
  const counts = new Map(rows.map(({ outcome, people }) => [outcome, Number(people)]));
  const open = counts.get(null) ?? 0;
  const outcomes = OUTCOMES.map((outcome) => ({ outcome, count: counts.get(outcome) ?? 0 })).filter((o) => o.count > 0);
  return { open, done: outcomes.reduce((sum, { count }) => sum + count, 0), outcomes };
}
