import { sql } from 'kysely';
import type { Database } from '../storage/open-storage.ts';

/** What nobody has asked for half a year is no gap any more. Days. */
export const KEPT_DAYS = 180;

/** Erases old counts, and gaps that were not asked lately. What was taught about them stays until it is undone. */
export async function forgetOldGaps(db: Database): Promise<void> {
  await sql`delete from gap_count where day < current_date - ${KEPT_DAYS}::int`.execute(db);
  await sql`delete from gap where last_seen < now() - make_interval(days => ${KEPT_DAYS}::int)`.execute(db);
}
