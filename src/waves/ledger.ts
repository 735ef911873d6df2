import { sql } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import type { Outcome } from './outcome.ts';

/** One person's row while this process holds it. */
export interface Claimed {
  readonly id: number;
  readonly waveId: number;
  readonly personId: PersonId;
  readonly attempt: number;
  readonly failures: number;
}

/**
 * Claims due rows of waves on their way, oldest first. A lease that ran out makes a row due again, so whoever a killed
 * process had in hand is taken up again after `leaseSeconds`.
 */
export async function claimDue(db: Database, lease: string, leaseSeconds: number, most: number) {
  const { rows } = await sql<Claimed>`
    update wave_delivery d
       set state = 'claimed', lease_by = ${lease}, attempt = attempt + 1,
           not_before = now() + make_interval(secs => ${leaseSeconds}::float8)
      from (select due.id from wave_delivery due join wave on wave.id = due.wave_id
             where wave.state = 'sending' and due.state in ('pending', 'claimed') and due.not_before <= now()
             order by due.not_before, due.id limit ${most} for update of due skip locked) due
     where d.id = due.id
    returning d.id, d.wave_id as "waveId", d.person_id as "personId", d.attempt, d.failures`.execute(db);
  return rows.toSorted((a, b) => a.id - b.id);
}

/**
 * Makes due at once what a dead process still holds. Only for whoever is surely alone with the database: the embedded one,
 * whose lock proves it. Several replicas wait for the leases instead.
 */
export async function releaseDead(db: Database): Promise<void> {
  await db
    .updateTable('wave_delivery')
    .set({ state: 'pending', lease_by: null, not_before: sql<Date>`now()` })
    .where('state', '=', 'claimed')
    .execute();
}

export interface Ending {
  readonly outcome: Outcome;
  readonly detail?: string | null;
}

/** Writes how it ended, unless the lease was lost meanwhile and somebody else has the row. */
export async function settle(db: Database, ids: readonly number[], lease: string, ending: Ending): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('wave_delivery')
    .set({
      state: 'done',
      outcome: ending.outcome,
      detail: ending.detail ?? null,
      lease_by: null,
      ...(ending.outcome === 'sent' ? { sent_at: sql<Date>`now()` } : {}),
    })
    .where('id', 'in', ids)
    .where('lease_by', '=', lease)
    .where('state', '=', 'claimed')
    .execute();
}

/** Puts a row back to be tried again after `afterMs`. */
export async function postpone(
  db: Database,
  id: number,
  lease: string,
  again: { afterMs: number; counts: boolean; detail: string },
) {
  await db
    .updateTable('wave_delivery')
    .set({
      state: 'pending',
      lease_by: null,
      detail: again.detail,
      failures: sql<number>`failures + ${again.counts ? 1 : 0}`,
      not_before: sql<Date>`now() + make_interval(secs => ${again.afterMs / 1000}::float8)`,
    })
    .where('id', '=', id)
    .where('lease_by', '=', lease)
    .where('state', '=', 'claimed')
    .execute();
}

/** Puts back what was claimed and not begun; returns how many rows that were. */
export async function release(db: Database, lease: string): Promise<number> {
  const result = await db
    .updateTable('wave_delivery')
    .set({ state: 'pending', lease_by: null, not_before: sql<Date>`now()`, attempt: sql<number>`attempt - 1` })
    .where('lease_by', '=', lease)
    .where('state', '=', 'claimed')
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Gives up to `most` people of stopped waves their outcome; those in hand just now keep the one they get. */
export async function closeStopped(db: Database, most: number): Promise<number> {
  const result = await sql`
    update wave_delivery d set state = 'done', outcome = 'cancelled', lease_by = null
      from (select stopped.id from wave_delivery stopped join wave on wave.id = stopped.wave_id
             where wave.state = 'cancelled'
               and (stopped.state = 'pending' or (stopped.state = 'claimed' and stopped.not_before <= now()))
             limit ${most} for update of stopped skip locked) stopped
     where d.id = stopped.id`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}
