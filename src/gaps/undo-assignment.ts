import { sql } from 'kysely';
import { record } from '../audit/record.ts';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import { findAssignment } from './assignment-store.ts';
import type { Assignment } from './gap.ts';

/** Takes back what was taught, from the next question on. Harmless when that was done already. undefined: no such assignment. */
export function undoAssignment(db: Database, id: number, by: PersonId): Promise<Assignment | undefined> {
  return db.transaction().execute(async (tx) => {
    const undone = await tx
      .updateTable('taught_phrase')
      .set({ undone_by: by, undone_at: sql`now()` })
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .returning(['gap_id', 'article', 'language'])
      .executeTakeFirst();
    if (undone) {
      const { article, language, gap_id } = undone;
      const detail = { article, language, phrase: id };
      await record(tx, { actor: by, event: 'gap.unassigned', subject: gap_id ? `gap:${gap_id}` : 'gap', detail });
    }
    return findAssignment(tx, id);
  });
}
