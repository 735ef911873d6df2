import { sql } from 'kysely';
import { record } from '../audit/record.ts';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import { statesBefore, type Wave } from './wave.ts';
import { findWave } from './wave-store.ts';

/**
 * Stops a wave, or throws a draft away. Nobody not yet written to is written to afterwards; they get their outcome from
 * the sender's next rounds. Harmless when it is over already. undefined: no such wave.
 */
export function cancelWave(db: Database, waveId: number, by: PersonId): Promise<Wave | undefined> {
  return db.transaction().execute(async (tx) => {
    const stopped = await tx
      .updateTable('wave')
      .set({ state: 'cancelled', ended_at: sql`now()` })
      .where('id', '=', waveId)
      .where('state', 'in', statesBefore('cancelled'))
      .returning('id')
      .executeTakeFirst();
    if (stopped) await record(tx, { actor: by, event: 'wave.cancelled', subject: `wave:${waveId}` });
    return findWave(tx, waveId);
  });
}
