import { sql } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';

export interface SentAnnouncement {
  /** As people read it: an approved text's, or the admin's own plain words. */
  readonly title: string;
  readonly at: Date;
}

/** The announcements that reached a person in the last `days`, newest first, at most `most`. Reminders are not among them. */
export async function announcementsSentTo(
  db: Database,
  personId: PersonId,
  days: number,
  most: number,
): Promise<readonly SentAnnouncement[]> {
  const rows = await db
    .selectFrom('wave_delivery')
    .innerJoin('wave', 'wave.id', 'wave_delivery.wave_id')
    .select(['wave.title', 'wave_delivery.sent_at'])
    .where('wave_delivery.person_id', '=', personId)
    .where('wave_delivery.sent_at', '>', sql<Date>`now() - make_interval(days => ${days}::int)`)
    .orderBy('wave_delivery.sent_at', 'desc')
    .limit(most)
    .execute();
  return rows.flatMap(({ title, sent_at: at }) => (at ? [{ title, at }] : []));
}
