import type { Database } from '../storage/open-storage.ts';

/** Where the card on show for a thread is. */
export interface PostedCard {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly activityId: string;
}

/** undefined: nothing was posted for this thread yet. */
export async function findPosted(db: Database, thread: string): Promise<PostedCard | undefined> {
  const row = await db.selectFrom('posted_card').selectAll().where('thread', '=', thread).executeTakeFirst();
  return row && { conversationId: row.conversation_id, serviceUrl: row.service_url, activityId: row.activity_id };
}

/** Later messages of the thread show in place of this card. */
export async function keepPosted(db: Database, thread: string, posted: PostedCard): Promise<void> {
  const { conversationId, serviceUrl, activityId } = posted;
  const row = { conversation_id: conversationId, service_url: serviceUrl, activity_id: activityId };
  await db
    .insertInto('posted_card')
    .values({ thread, ...row })
    .onConflict((conflict) => conflict.column('thread').doUpdateSet(row))
    .execute();
}
