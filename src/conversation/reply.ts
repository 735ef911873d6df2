import type { CardMessage } from '../delivery/card-message.ts';

/** What the bot does in answer to one Incoming. */
export interface Reply {
  /** New messages where the person wrote, in order. */
  readonly show?: readonly CardMessage[];
  /** Shown in place of the pressed card, to the person who pressed. A card in a channel is updated for everybody through the outbox. */
  readonly replace?: CardMessage;
  /**
   * For a press that opens a dialog or was made in one; 'close' closes it. Without it the first card of `replace` and
   * `show` stands in the dialog. Only whoever pressed sees a dialog, and it is in no chat's history: on a press of any
   * other surface it is dropped, so a handler whose dialog matters looks at `press.surface` before it does anything.
   */
  readonly dialog?: Dialog | 'close';
  /** For a search, best first. Whoever picks a result drops its card into a chat, where others read it. */
  readonly results?: readonly SearchResult[];
}

export interface Dialog {
  readonly title: string;
  readonly card: CardMessage;
}

/** A result reads `title` and `text`, both plain; picked, it becomes `card`. */
export interface SearchResult {
  readonly title: string;
  readonly text: string;
  readonly card: CardMessage;
}

export const NOTHING: Reply = {};
