import { sql } from 'kysely';
import type { Database } from '../storage/open-storage.ts';
import type { FeedbackOn } from './card-message.ts';

/** How long a claimed message is left alone before another replica may try it, in seconds. */
const LEASE_SECONDS = 60;

/** A promised message in this process's hands. */
export interface Claimed {
  readonly id: number;
  readonly recipient: string;
  readonly card: string;
  readonly data: Record<string, unknown>;
  readonly locale: string | null;
  readonly thread: string | null;
  readonly feedback: FeedbackOn | null;
  readonly attempt: number;
}

/** Takes up to `limit` due messages for LEASE_SECONDS, oldest first; of one thread only the first that is still open. */
export async function claimPromised(db: Database, limit: number): Promise<readonly Claimed[]> {
  const { rows } = await sql<Claimed>`
    update outbox o set attempt = attempt + 1, not_before = now() + make_interval(secs => ${LEASE_SECONDS})
      from (select id from outbox due where state = 'pending' and not_before <= now()
              and not exists (select 1 from outbox earlier
                where earlier.thread = due.thread and earlier.id < due.id and earlier.state = 'pending')
            order by not_before, id limit ${limit} for update skip locked) c
     where o.id = c.id
    returning o.id, o.recipient, o.card, o.data, o.locale, o.thread, o.feedback, o.attempt`.execute(db);
  return rows.toSorted((a, b) => a.id - b.id);
}

/** Begins the lease anew; false: it had run out, and another replica took the message over. */
export async function stillOurs(db: Database, { id, attempt }: Claimed): Promise<boolean> {
  const held = await db
    .updateTable('outbox')
    .set({ not_before: sql<Date>`now() + make_interval(secs => ${LEASE_SECONDS})` })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'pending')
    .returning('id')
    .executeTakeFirst();
  return held !== undefined;
}

/** Makes everything promised due at once, also what a dead process still holds. Only for whoever is alone with the database. */
export async function makeAllDue(db: Database): Promise<void> {
  await db.updateTable('outbox').set({ not_before: sql<Date>`now()` }).where('state', '=', 'pending').execute();
}
