import { type Activity, CardFactory } from 'botbuilder';
import type { CardMessage } from '../delivery/card-message.ts';

/** What the door needs from rendering: a message's card, and one sentence for its notification. */
export type Render = (message: CardMessage) => { readonly content: object; readonly summary: string };

/** Teams refuses messages over about 100 KB of UTF-16 and advises to stay under 80 KB ("agent message size limit"). */
export const LARGEST_MESSAGE_BYTES = 80 * 1024;

/** An activity that shows one card. Throws RangeError when it would be too large for Teams. */
export function cardActivity(render: Render, message: CardMessage): Partial<Activity> {
  const { content, summary } = render(message);
  const activity = { type: 'message', summary, attachments: [CardFactory.adaptiveCard(content)] };
  const bytes = Buffer.byteLength(JSON.stringify(activity), 'utf16le');
  if (bytes > LARGEST_MESSAGE_BYTES) throw new RangeError(`${message.card} is ${bytes} bytes: too large for Teams`);
  return activity;
}
