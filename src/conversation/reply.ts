import type { CardMessage } from '../delivery/card-message.ts';

/** What the bot does in answer to one Incoming. */
export interface Reply {
  /** New messages where the person wrote, in order. */
  readonly show?: readonly CardMessage[];
  /** Shown in place of the card that was pressed, for everybody who sees it. */
  readonly replace?: CardMessage;
}

export const NOTHING: Reply = {};
