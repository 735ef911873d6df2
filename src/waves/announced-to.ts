import { sql } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';

/** When somebody last got an announcement: not at all while others did, within the last two weeks, or before that. */
export type Announced = 'none' | 'recent' | 'long-ago';

const RECENT_DAYS = 14;

/**
 * undefined: it cannot be said. Nobody was announced to yet, so the tenant may tell its people in another way; or this
 * person was chosen for a wave and it has not reached them, or was not meant to.
 */
export async function announcedTo(db: Database, personId: PersonId): Promise<Announced | undefined> {
  const { recent, chosen } = await db
    .selectFrom('wave_delivery')
    .select(({ fn }) => [
      sql<boolean | null>`bool_or(sent_at > now() - make_interval(days => ${RECENT_DAYS}::int))`.as('recent'),
      fn.countAll<string>().as('chosen'),
    ])
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  if (recent !== null) return recent ? 'recent' : 'long-ago';
  return Number(chosen) === 0 && (await anybodyAnnouncedTo(db)) ? 'none' : undefined;
}

async function anybodyAnnouncedTo(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('wave_delivery')
    .select('id')
    .where('outcome', '=', 'sent')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
