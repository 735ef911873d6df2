import type { Activity } from 'botbuilder';
import type { CardMessage, FeedbackOn, PostedAt } from '../delivery/card-message.ts';
import { cardActivity, type Render } from './card-activity.ts';

/** What sending takes: how a message is drawn, and who keeps what thumbs below it would be about. */
export interface Showing {
  readonly render: Render;
  /** Called when a message that asks for thumbs has arrived. Never throws. */
  readonly keepShown: (on: FeedbackOn, at: PostedAt) => Promise<void>;
}

/**
 * Teams' own thumbs, with its own form for a word. Not together with the older `feedbackLoopEnabled`, and without the
 * mark of generated content: ours is approved. Source: Microsoft Learn, "Enhance AI-generated bot messages".
 */
const THUMBS = { channelData: { feedbackLoop: { type: 'default' } } };

/** One card as a new message, with thumbs below it where they are asked for. Throws RangeError like cardActivity. */
export const newMessage = (render: Render, message: CardMessage): Partial<Activity> => ({
  ...cardActivity(render, message),
  ...(message.feedback && THUMBS),
});
