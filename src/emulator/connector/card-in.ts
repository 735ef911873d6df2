import type { CardJson, WireActivity } from './wire-activity.ts';

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** The first Adaptive Card of an activity; undefined when it shows none. */
export function cardIn(activity: WireActivity): CardJson | undefined {
  const found = activity.attachments?.find((attachment) => attachment.contentType === ADAPTIVE_CARD);
  return found?.content as CardJson | undefined;
}
