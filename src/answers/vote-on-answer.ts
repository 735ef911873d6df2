import { sql } from 'kysely';
import type { FeedbackOn, PostedAt } from '../delivery/card-message.ts';
import type { Database } from '../storage/open-storage.ts';
import { fingerprintOf, stillKept } from './shown-store.ts';

/**
 * Counts thumbs below an answer of the last day, one vote a message: a second press changes the first. Returns what was
 * voted on, with the question as far as it was not handed out before: it is erased with a thumbs-down. undefined: nothing
 * was counted, because the message shows no answer, is too old, or has this vote already.
 */
export function voteOnAnswer(db: Database, at: PostedAt, vote: 'up' | 'down'): Promise<FeedbackOn | undefined> {
  const message = fingerprintOf(at);
  return db.transaction().execute(async (tx) => {
    const shown = await tx
      .selectFrom('answer_shown')
      .select(['article', 'language', 'question', 'vote', sql<string>`(at at time zone 'utc')::date::text`.as('day')])
      .where('message', '=', message)
      .where(stillKept)
      .forUpdate()
      .executeTakeFirst();
    if (!shown || shown.vote === vote) return undefined;
    const { article, language, question, day } = shown;
    await tx
      .updateTable('answer_shown')
      .set({ vote, ...(vote === 'down' ? { question: '' } : {}) })
      .where('message', '=', message)
      .execute();
    const change = (of: 'up' | 'down') => Number(vote === of) - Number(shown.vote === of);
    await count(tx, { article, language, day, up: change('up'), down: change('down') });
    return { article, language, question };
  });
}

interface Change {
  readonly article: string;
  readonly language: string;
  readonly day: string;
  readonly up: number;
  readonly down: number;
}

async function count(tx: Database, change: Change): Promise<void> {
  await tx
    .insertInto('answer_feedback')
    .values(change)
    .onConflict((conflict) =>
      conflict.columns(['article', 'language', 'day']).doUpdateSet({
        up: sql`answer_feedback.up + excluded.up`,
        down: sql`answer_feedback.down + excluded.down`,
      }),
    )
    .execute();
}
