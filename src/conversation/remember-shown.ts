import { keepShown } from '../answers/shown-store.ts';
import type { FeedbackOn, PostedAt } from '../delivery/card-message.ts';
import type { House } from './house.ts';

/** Keeps which answer a message shows, so that thumbs below it count. Never throws: the answer has arrived already. */
export async function rememberShown(
  { db, logger }: Pick<House, 'db' | 'logger'>,
  on: FeedbackOn,
  at: PostedAt,
): Promise<void> {
  try {
    await keepShown(db, on, at);
  } catch (error) {
    logger.warn({ err: error, article: on.article }, 'thumbs below an answer will not be understood');
  }
}
