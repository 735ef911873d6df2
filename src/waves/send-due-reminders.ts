import { promise } from '../delivery/outbox.ts';
import type { Clock } from '../kernel/clock.ts';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import { announcement } from './announcement.ts';
import type { HasPasskey } from './has-passkey.ts';
import type { Wave } from './wave.ts';
import { findWaves } from './wave-store.ts';

export interface Reminding {
  readonly db: Database;
  readonly hasPasskey: HasPasskey;
  readonly organisation: string;
  readonly clock: Clock;
}

type Reminder = 'sent' | 'registered' | 'stopped';

/**
 * Promises the announcement once more to those who asked for it and are due; not to who has a passkey by now, and not
 * of a wave that was stopped. Each is settled once, also with several replicas. Returns how many were settled.
 */
export async function sendDueReminders(reminding: Reminding, limit = 200): Promise<number> {
  const { db, hasPasskey, organisation, clock } = reminding;
  const due = await findDue(db, clock(), limit);
  if (due.length === 0) return 0;
  const registered = await hasPasskey(due.map(({ person_id }) => person_id));
  const waves = new Map((await findWaves(db, [...new Set(due.map((row) => row.wave_id))])).map((w) => [w.id, w]));
  for (const { wave_id, person_id } of due) {
    const wave = waves.get(wave_id);
    const reminder = reminderFor(wave, registered.has(person_id));
    await db.transaction().execute(async (tx) => {
      const settled = await tx
        .updateTable('wave_response')
        .set({ reminder })
        .where('wave_id', '=', wave_id)
        .where('person_id', '=', person_id)
        .where('response', '=', 'later')
        .where('reminder', 'is', null)
        .returning('person_id')
        .executeTakeFirst();
      if (settled && wave && reminder === 'sent') {
        await promise(tx, [{ to: person_id, message: announcement(wave, organisation, true) }]);
      }
    });
  }
  return due.length;
}

function reminderFor(wave: Wave | undefined, registered: boolean): Reminder {
  if (registered) return 'registered';
  return wave === undefined || wave.state === 'cancelled' ? 'stopped' : 'sent';
}

function findDue(db: Database, now: Date, limit: number): Promise<{ wave_id: number; person_id: PersonId }[]> {
  return db
    .selectFrom('wave_response')
    .select(['wave_id', 'person_id'])
    .where('reminder', 'is', null)
    .where('remind_at', '<=', now)
    .orderBy('remind_at')
    .limit(limit)
    .execute();
}
