import { sql } from 'kysely';
import { record } from '../audit/record.ts';
import { PermanentFailure, TryAgainLater } from '../kernel/failures.ts';
import { newId } from '../kernel/ids.ts';
import type { Directory } from '../people/directory.ts';
import type { GroupId, PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import { emergencyAccounts } from './emergency-accounts.ts';
import { exclusionOf } from './exclusion-of.ts';
import { addToRoster, beginRoster, leaveRoster } from './roster-store.ts';
import { statesBefore, type Wave } from './wave.ts';
import { findWave } from './wave-store.ts';

export interface Approving {
  readonly db: Database;
  readonly directory: Pick<Directory, 'members'>;
  readonly emergencyGroup: GroupId | undefined;
}

export interface Approval {
  readonly waveId: number;
  /** The revision that was previewed: a draft changed since is not sent unseen. */
  readonly revision: number;
  readonly by: PersonId;
}

export type Approved =
  /** 'going': this press sent it, or another one has sent, is sending or has stopped it. */
  { readonly kind: 'going' | 'changed' | 'empty' | 'unreadable'; readonly wave: Wave } | { readonly kind: 'unknown' };

/**
 * Send: freezes text and roster, then lets the wave go. The group is read page by page and no transaction is open
 * meanwhile, so a kill in between leaves a draft nobody has got anything of. Pressed twice, it is sent once.
 * 'unreadable': Entra did not give the whole group; nothing was sent.
 */
export async function approveWave(approving: Approving, { waveId, revision, by }: Approval): Promise<Approved> {
  const { db } = approving;
  const lease = newId();
  const wave = (await beginRoster(db, waveId, revision, lease)) ? await findWave(db, waveId) : undefined;
  if (!wave) return whyNot(db, waveId, revision);
  try {
    const kept = await freeze(approving, wave, lease);
    const empty = kept && !(await hasAnybody(db, waveId));
    if (empty) return { kind: 'empty', wave: { ...wave, preparing: false } };
    if (kept) await letGo(db, { waveId, revision, by }, lease);
    return await whyNot(db, waveId, revision);
  } catch (error) {
    if (!(error instanceof TryAgainLater || error instanceof PermanentFailure)) throw error;
    return { kind: 'unreadable', wave: { ...wave, preparing: false } };
  } finally {
    await leaveRoster(db, waveId, lease);
  }
}

async function freeze({ db, directory, emergencyGroup }: Approving, wave: Wave, lease: string): Promise<boolean> {
  const emergency = await emergencyAccounts(directory, emergencyGroup);
  for await (const page of directory.members(wave.group.id)) {
    const entries = page.map((person) => ({
      personId: person.id,
      name: person.name,
      exclusion: exclusionOf(person, emergency),
    }));
    if (!(await addToRoster(db, wave.id, lease, entries))) return false;
  }
  return true;
}

async function letGo(db: Database, { waveId, revision, by }: Approval, lease: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { people } = await tx
      .selectFrom('wave_delivery')
      .select(({ fn }) => fn.countAll<number>().as('people'))
      .where('wave_id', '=', waveId)
      .executeTakeFirstOrThrow();
    const sending = await tx
      .updateTable('wave')
      .set({ state: 'sending', roster: Number(people), approved_by: by, approved_at: sql`now()` })
      .where('id', '=', waveId)
      .where('state', 'in', statesBefore('sending'))
      .where('prepared_by', '=', lease)
      .where('revision', '=', revision)
      .returning('id')
      .executeTakeFirst();
    if (!sending) return;
    const detail = { people: Number(people), revision };
    await record(tx, { actor: by, event: 'wave.approved', subject: `wave:${waveId}`, detail });
  });
}

async function hasAnybody(db: Database, waveId: number): Promise<boolean> {
  const row = await db
    .selectFrom('wave_delivery')
    .select('id')
    .where('wave_id', '=', waveId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function whyNot(db: Database, waveId: number, revision: number): Promise<Approved> {
  const wave = await findWave(db, waveId);
  if (!wave) return { kind: 'unknown' };
  const changed = wave.state === 'draft' && wave.revision !== revision;
  return { kind: changed ? 'changed' : 'going', wave };
}
