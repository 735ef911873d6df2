import type { Selectable } from 'kysely';
import type { Database } from '../storage/open-storage.ts';
import type { Schema } from '../storage/schema.ts';
import type { Assignment } from './gap.ts';

const live = (db: Database) => db.selectFrom('taught_phrase').selectAll().where('undone_at', 'is', null);

/** What counts in a language now, oldest first. Asked at every question, so that it is live on all replicas at once. */
export async function assignmentsIn(db: Database, language: string): Promise<readonly Assignment[]> {
  const rows = await live(db).where('language', '=', language).orderBy('id').execute();
  return rows.map(toAssignment);
}

/** All that count now, newest first. */
export async function liveAssignments(db: Database): Promise<readonly Assignment[]> {
  return (await live(db).orderBy('id', 'desc').execute()).map(toAssignment);
}

export async function findAssignment(db: Database, id: number): Promise<Assignment | undefined> {
  const row = await db.selectFrom('taught_phrase').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toAssignment(row);
}

/** undefined: nobody has said yet what this gap means, or it was undone. */
export async function assignmentOf(db: Database, gapId: number): Promise<Assignment | undefined> {
  const row = await live(db).where('gap_id', '=', gapId).executeTakeFirst();
  return row && toAssignment(row);
}

function toAssignment(row: Selectable<Schema['taught_phrase']>): Assignment {
  const { id, language, text, article } = row;
  return {
    ...{ id, language, text, article },
    gapId: row.gap_id ?? undefined,
    at: row.taught_at,
    undoneAt: row.undone_at ?? undefined,
  };
}
