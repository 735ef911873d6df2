import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import type { WaveState } from './wave.ts';

export interface Responder {
  readonly waveId: number;
  readonly personId: PersonId;
}

/** Notes a press of "Register now" or "Ask a question", the first one of each. False: the wave is not this person's. */
export async function noteResponse(db: Database, by: Responder, response: 'register' | 'question'): Promise<boolean> {
  if (!(await rosterState(db, by))) return false;
  await db
    .insertInto('wave_response')
    .values({ wave_id: by.waveId, person_id: by.personId, response, remind_at: null, reminder: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}

export type Later =
  /** A second press keeps the first date. */
  | { readonly kind: 'will-remind'; readonly at: Date }
  /** There is one reminder a wave, and it is done with. */
  | { readonly kind: 'reminded' | 'stopped' | 'not-yours' };

/** "Remind me later": one reminder, at `at`. */
export async function remindLater(db: Database, by: Responder, at: Date): Promise<Later> {
  const state = await rosterState(db, by);
  if (!state) return { kind: 'not-yours' };
  if (state === 'cancelled') return { kind: 'stopped' };
  const row = { wave_id: by.waveId, person_id: by.personId, response: 'later' as const };
  await db
    .insertInto('wave_response')
    .values({ ...row, remind_at: at, reminder: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { remind_at, reminder } = await db
    .selectFrom('wave_response')
    .select(['remind_at', 'reminder'])
    .where('wave_id', '=', by.waveId)
    .where('person_id', '=', by.personId)
    .where('response', '=', 'later')
    .executeTakeFirstOrThrow();
  return reminder === null ? { kind: 'will-remind', at: remind_at ?? at } : { kind: 'reminded' };
}

/** undefined: the person is not on the roster of a wave that was sent. */
async function rosterState(db: Database, { waveId, personId }: Responder): Promise<WaveState | undefined> {
  const row = await db
    .selectFrom('wave_delivery')
    .innerJoin('wave', 'wave.id', 'wave_delivery.wave_id')
    .select('wave.state')
    .where('wave_delivery.wave_id', '=', waveId)
    .where('wave_delivery.person_id', '=', personId)
    .where('wave.roster', 'is not', null)
    .executeTakeFirst();
  return row?.state;
}
