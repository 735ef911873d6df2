import type { Message } from './message.ts';
import type { CardJson } from './wire-activity.ts';

/** A card in front of somebody. In a channel two people may see different cards on one message. */
export interface SeenCard {
  readonly message: Message;
  readonly card: CardJson;
}
