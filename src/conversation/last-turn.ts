import { sql } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';

/** What the next message of a person may go on from. None of their words are kept. */
export interface LastTurn {
  /** The language they were answered in. */
  readonly language: string;
  /** The approved answer they read last. */
  readonly article: string | undefined;
}

/** After this, a new message has nothing to do with the last one. */
const REMEMBERED_MINUTES = 10;

/** undefined: nothing was said in the last ten minutes. */
export async function lastTurn(db: Database, personId: PersonId): Promise<LastTurn | undefined> {
  const row = await db
    .selectFrom('turn')
    .select(['language', 'article'])
    .where('person_id', '=', personId)
    .where('at', '>', sql<Date>`now() - make_interval(mins => ${REMEMBERED_MINUTES}::int)`)
    .executeTakeFirst();
  return row && { language: row.language, article: row.article ?? undefined };
}

/** Keeps what a person was answered, in place of what they were answered before. */
export async function rememberTurn(db: Database, personId: PersonId, { language, article }: LastTurn): Promise<void> {
  const row = { language, article: article ?? null, at: sql<Date>`now()` };
  await db
    .insertInto('turn')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}

/** Erases what nobody will go on from any more. */
export async function forgetOldTurns(db: Database): Promise<void> {
  await db
    .deleteFrom('turn')
    .where('at', '<', sql<Date>`now() - make_interval(mins => ${REMEMBERED_MINUTES}::int)`)
    .execute();
}
