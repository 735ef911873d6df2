import { sql } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';

/** When a person was announced to last: not at all, within the last two weeks, or before that. */
export type Announced = 'none' | 'recent' | 'long-ago';

const RECENT_DAYS = 14;

export async function announcedTo(db: Database, personId: PersonId): Promise<Announced> {
  const { recent } = await db
    .selectFrom('wave_delivery')
    .innerJoin('wave', 'wave.id', 'wave_delivery.wave_id')
    .select(sql<boolean | null>`bool_or(approved_at > now() - make_interval(days => ${RECENT_DAYS}::int))`.as('recent'))
    .where('person_id', '=', personId)
    .where('outcome', '=', 'sent')
    .executeTakeFirstOrThrow();
  return recent === null ? 'none' : recent ? 'recent' : 'long-ago';
}
