import { type Selectable, sql } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import type { Schema } from '../storage/schema.ts';
import type { Wave } from './wave.ts';

const preparing = sql<boolean>`coalesce(prepared_until > now(), false)`.as('preparing');

const select = (db: Database) => db.selectFrom('wave').selectAll().select(preparing);

export async function findWave(db: Database, id: number): Promise<Wave | undefined> {
  const row = await select(db).where('id', '=', id).executeTakeFirst();
  return row && toWave(row);
}

export async function findWaves(db: Database, ids: readonly number[]): Promise<readonly Wave[]> {
  if (ids.length === 0) return [];
  return (await select(db).where('id', 'in', ids).execute()).map(toWave);
}

export async function findWaveByForm(db: Database, formId: string): Promise<Wave | undefined> {
  const row = await select(db).where('form_id', '=', formId).executeTakeFirst();
  return row && toWave(row);
}

/** Newest first, without drafts that were thrown away and without other people's drafts. */
export async function latestWaves(db: Database, reader: PersonId, limit: number): Promise<readonly Wave[]> {
  const rows = await select(db)
    .where((where) =>
      where.or([
        where('roster', 'is not', null),
        where.and([where('state', '=', 'draft'), where('created_by', '=', reader)]),
      ]),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toWave);
}

function toWave(row: Selectable<Schema['wave']> & { preparing: boolean }): Wave {
  return {
    id: row.id,
    formId: row.form_id,
    revision: row.revision,
    group: { id: row.group_id, name: row.group_name },
    form: { template: row.template, ownTitle: row.own_title, ownText: row.own_text },
    text: { title: row.title, body: row.body, approved: row.own_text === '' },
    state: row.state,
    createdBy: row.created_by,
    preparing: row.state === 'draft' && row.preparing,
    approvedBy: row.approved_by ?? undefined,
    approvedAt: row.approved_at ?? undefined,
    roster: row.roster ?? undefined,
    endedAt: row.ended_at ?? undefined,
  };
}
