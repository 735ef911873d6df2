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

/** How long the same device counts as the same attempt. */
const ATTEMPT_HOURS = 24;

/**
 * Starts an attempt with a device; what was tried before belongs to another one and goes. The same device again (an old
 * card, a second press) goes on with the attempt under way, so that a passkey made meanwhile still counts as its own.
 */
export async function startGuidance(db: Database, personId: PersonId, device: string): Promise<void> {
  await sql`
    insert into guidance (person_id, device) values (${personId}, ${device})
    on conflict (person_id) do update set device = excluded.device, tried = '[]', updated_at = now()
     where guidance.device <> excluded.device
        or guidance.updated_at < now() - make_interval(hours => ${ATTEMPT_HOURS}::int)`.execute(db);
}

/** The attempt led to a passkey: the next one starts afresh. */
export async function endGuidance(db: Database, personId: PersonId): Promise<void> {
  await db.deleteFrom('guidance').where('person_id', '=', personId).execute();
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
