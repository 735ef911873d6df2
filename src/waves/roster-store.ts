import { sql } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import type { Exclusion } from './exclusion-of.ts';

/** Freezing is a lease: whoever was killed in the middle is followed by the next press of Send, in seconds. */
const PREPARING_SECONDS = 60;
const until = sql<Date>`now() + make_interval(secs => ${PREPARING_SECONDS})`;
const ROWS_PER_STATEMENT = 1_000;

export interface RosterEntry {
  readonly personId: PersonId;
  readonly name: string;
  readonly exclusion: Exclusion | undefined;
}

/** Takes a draft to freeze its roster, alone, and clears what a killed attempt left. False: not to be had. */
export function beginRoster(db: Database, waveId: number, revision: number, lease: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const taken = await tx
      .updateTable('wave')
      .set({ prepared_by: lease, prepared_until: until })
      .where('id', '=', waveId)
      .where('state', '=', 'draft')
      .where('revision', '=', revision)
      .where(sql<boolean>`coalesce(prepared_until < now(), true)`)
      .returning('id')
      .executeTakeFirst();
    if (taken) await tx.deleteFrom('wave_delivery').where('wave_id', '=', waveId).execute();
    return taken !== undefined;
  });
}

/** Adds people, each once. False: the lease was lost, and nothing was added. */
export async function addToRoster(db: Database, waveId: number, lease: string, people: readonly RosterEntry[]) {
  for (let start = 0; start < people.length; start += ROWS_PER_STATEMENT) {
    if (!(await addChunk(db, waveId, lease, people.slice(start, start + ROWS_PER_STATEMENT)))) return false;
  }
  return true;
}

function addChunk(db: Database, waveId: number, lease: string, people: readonly RosterEntry[]): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .updateTable('wave')
      .set({ prepared_until: until })
      .where('id', '=', waveId)
      .where('state', '=', 'draft')
      .where('prepared_by', '=', lease)
      .returning('id')
      .executeTakeFirst();
    if (!held) return false;
    const rows = people.map(({ personId, name, exclusion }) => ({ personId, name, exclusion: exclusion ?? null }));
    await sql`
      insert into wave_delivery (wave_id, person_id, person_name, state, outcome)
      select ${waveId}, "personId", name, case when exclusion is null then 'pending' else 'done' end, exclusion
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as person("personId" text, name text, exclusion text)
      on conflict (wave_id, person_id) do nothing`.execute(tx);
    return true;
  });
}

/** Ends the freezing. A draft that was not sent loses its half-read roster, and Send may be pressed again at once. */
export async function leaveRoster(db: Database, waveId: number, lease: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const wave = await tx
      .updateTable('wave')
      .set({ prepared_by: null, prepared_until: null })
      .where('id', '=', waveId)
      .where('prepared_by', '=', lease)
      .returning('roster')
      .executeTakeFirst();
    if (wave?.roster === null) await tx.deleteFrom('wave_delivery').where('wave_id', '=', waveId).execute();
  });
}
