import { record } from '../audit/record.ts';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import { assignmentOf } from './assignment-store.ts';
import type { Assignment, Gap } from './gap.ts';

/**
 * Says which article a gap means; it counts from the next question on. Of two admins at once the first one wins, and both
 * get what counts now. undefined: the gap is gone.
 */
export function assignGap(
  db: Database,
  { id, language, example }: Gap,
  { article, by }: { readonly article: string; readonly by: PersonId },
): Promise<Assignment | undefined> {
  return db.transaction().execute(async (tx) => {
    const there = await tx.selectFrom('gap').select('id').where('id', '=', id).forShare().executeTakeFirst();
    if (!there) return undefined;
    const taught = await tx
      .insertInto('taught_phrase')
      .values({ gap_id: id, language, text: example, article, taught_by: by })
      .onConflict((conflict) => conflict.column('gap_id').where('undone_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (taught) {
      const detail = { article, language, phrase: taught.id };
      await record(tx, { actor: by, event: 'gap.assigned', subject: `gap:${id}`, detail });
    }
    return assignmentOf(tx, id);
  });
}
