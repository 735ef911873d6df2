import type { CardMessage } from '../delivery/card-message.ts';

/** What the bot does in answer to one Incoming. */
export interface Reply {
  /** New messages where the person wrote, in order. */
  readonly show?: readonly CardMessage[];
  /** Shown in place of the pressed card, to the person who pressed. A card in a channel is updated for everybody through the outbox. */
  readonly replace?: CardMessage;
}

export const NOTHING: Reply = {};
