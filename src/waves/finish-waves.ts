import { sql } from 'kysely';
import { record } from '../audit/record.ts';
import { promise } from '../delivery/outbox.ts';
import type { Database } from '../storage/open-storage.ts';
import { showWave } from './show-wave.ts';
import { statesBefore } from './wave.ts';
import { findWave } from './wave-store.ts';
import { waveTotals } from './wave-totals.ts';

const nobodyOpen = sql<boolean>`not exists (
  select 1 from wave_delivery d where d.wave_id = wave.id and d.state in ('pending', 'claimed'))`;

/** Ends the waves in which everybody has an outcome, each exactly once, and tells who sent them. Returns how many. */
export async function finishWaves(db: Database): Promise<number> {
  const over = await db.selectFrom('wave').select('id').where('state', '=', 'sending').where(nobodyOpen).execute();
  for (const { id } of over) await db.transaction().execute((tx) => finish(tx, id));
  return over.length;
}

async function finish(tx: Database, id: number): Promise<void> {
  const ended = await tx
    .updateTable('wave')
    .set({ state: 'finished', ended_at: sql`now()` })
    .where('id', '=', id)
    .where('state', 'in', statesBefore('finished'))
    .where(nobodyOpen)
    .returning('ended_at')
    .executeTakeFirst();
  const wave = ended && (await findWave(tx, id));
  if (!wave?.approvedBy) return;
  const totals = await waveTotals(tx, id);
  const detail = Object.fromEntries(totals.outcomes.map(({ outcome, count }) => [outcome, count]));
  await record(tx, { actor: 'passkey-guide', event: 'wave.finished', subject: `wave:${id}`, detail });
  await promise(tx, [{ to: wave.approvedBy, message: showWave(wave, totals, wave.endedAt ?? new Date()) }]);
}
