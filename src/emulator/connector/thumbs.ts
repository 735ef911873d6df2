import { newId } from '../../kernel/ids.ts';
import type { Message } from './message.ts';
import type { WireActivity } from './wire-activity.ts';

export interface Thumbs {
  readonly liked: boolean;
  /** Typed into Teams' own form; default: nothing. */
  readonly word?: string;
}

/** What Teams sends for thumbs below a message. Throws, with a sentence, where Teams would show none. */
export function thumbsBelow(message: Message, { liked, word = '' }: Thumbs): WireActivity {
  const { feedbackLoop } = (message.activity.channelData ?? {}) as { feedbackLoop?: { type?: unknown } };
  if (message.from !== 'bot' || feedbackLoop?.type !== 'default')
    throw new Error('There are no thumbs below this message');
  const actionValue = { reaction: liked ? 'like' : 'dislike', feedback: JSON.stringify({ feedbackText: word }) };
  const value = { actionName: 'feedback', actionValue };
  return { type: 'invoke', name: 'message/submitAction', id: `f:${newId()}`, replyToId: message.id, value };
}
