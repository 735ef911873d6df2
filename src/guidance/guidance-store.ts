import { sql } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';

/** Where somebody stands in the guided registration. */
export interface GuidanceState {
  readonly personId: PersonId;
  /** What they chose, in words: "Robin's iPhone". */
  readonly device: string;
  /** What was tried, in the helpdesk's words, oldest first. */
  readonly tried: readonly string[];
  readonly startedAt: Date;
}

/** Starts anew with a device; what was tried before belongs to another attempt and goes. */
export async function startGuidance(db: Database, personId: PersonId, device: string): Promise<void> {
  const row = { device, tried: '[]' };
  await db
    .insertInto('guidance')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ ...row, updated_at: sql`now()` }))
    .execute();
}

/** Adds one thing that was tried; the same thing twice counts once. */
export async function addTried(db: Database, personId: PersonId, tried: string): Promise<void> {
  await sql`update guidance set tried = tried || ${JSON.stringify([tried])}::jsonb
    where person_id = ${personId} and not tried @> ${JSON.stringify([tried])}::jsonb`.execute(db);
}

/** undefined: the person has not started. */
export async function findGuidance(db: Database, personId: PersonId): Promise<GuidanceState | undefined> {
  const row = await db.selectFrom('guidance').selectAll().where('person_id', '=', personId).executeTakeFirst();
  return row && { personId, device: row.device, tried: row.tried, startedAt: row.updated_at };
}
