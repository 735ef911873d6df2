import { sql } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';

export interface Sent {
  /** "<room>/<card>": what it said is erased by then. */
  readonly card: string;
  readonly at: Date;
}

/** What the outbox delivered to a person in the last `days`, newest first, at most `most`. */
export async function sentTo(db: Database, personId: PersonId, days: number, most: number): Promise<readonly Sent[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['card', 'sent_at'])
    .where('recipient', '=', personId)
    .where('sent_at', '>', sql<Date>`now() - make_interval(days => ${days}::int)`)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.flatMap(({ card, sent_at: at }) => (at ? [{ card, at }] : []));
}
