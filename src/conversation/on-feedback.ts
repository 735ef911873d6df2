import { voteOnAnswer } from '../answers/vote-on-answer.ts';
import type { House } from './house.ts';
import type { Feedback } from './incoming.ts';
import { noteGap } from './note-gap.ts';
import { NOTHING, type Reply } from './reply.ts';

/**
 * Thumbs below a message. Only those below an answer of the last day count, once each; Teams thanks for all alike. What
 * was asked becomes a gap with the first thumbs-down.
 */
export async function hearFeedback(house: House, { address, liked, person, replyTo, word }: Feedback): Promise<Reply> {
  if (replyTo === undefined) return NOTHING;
  const at = { conversationId: address.conversationId, activityId: replyTo };
  const on = await voteOnAnswer(house.db, at, liked ? 'up' : 'down');
  if (on && !liked && on.question !== '') {
    const { article, language, question } = on;
    const said = { text: question, word, language, names: [person.name] };
    await noteGap(house, { kind: 'thumbs-down', ...said, article });
  }
  return NOTHING;
}
