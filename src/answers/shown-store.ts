import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { FeedbackOn, PostedAt } from '../delivery/card-message.ts';
import type { Database } from '../storage/open-storage.ts';

/** So long a person may say what they think of an answer. Days. */
const KEPT_DAYS = 1;

/** Neither the conversation, which is one person's own, nor the message can be read from it. */
export const fingerprintOf = ({ conversationId, activityId }: PostedAt): string =>
  createHash('sha256')
    .update(JSON.stringify([conversationId, activityId]))
    .digest('base64url');

export const stillKept = sql<boolean>`at > now() - make_interval(days => ${KEPT_DAYS}::int)`;

/** Keeps which answer a message shows, for a day, and nothing of who reads it. */
export async function keepShown(db: Database, on: FeedbackOn, at: PostedAt): Promise<void> {
  const { article, language, question } = on;
  const row = { article, language, question, vote: null, at: sql<Date>`now()` };
  await db
    .insertInto('answer_shown')
    .values({ message: fingerprintOf(at), ...row })
    .onConflict((conflict) => conflict.column('message').doUpdateSet(row))
    .execute();
}

/** Erases what nobody can vote on any more. */
export async function forgetShown(db: Database): Promise<void> {
  await sql`delete from answer_shown where not (${stillKept})`.execute(db);
}
