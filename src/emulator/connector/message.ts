import type { CardJson, WireActivity } from './wire-activity.ts';

/** A message in an emulated conversation, as it stands now. */
export interface Message {
  /** Milliseconds since 1970 as text, like Teams' own. */
  readonly id: string;
  /** With ";messageid=" in a channel. */
  readonly conversationId: string;
  /** 'bot', or the Entra object id of the person who wrote it. */
  readonly from: string;
  readonly activity: WireActivity;
  /** The first Adaptive Card that everybody sees. */
  readonly card: CardJson | undefined;
  /** What it was before the bot's updates, oldest first; the last ten. */
  readonly versions: readonly WireActivity[];
  /**
   * Cards that single people see in place of the common one, by Entra object id: what the bot answered to their press.
   * Microsoft Learn, "Sequential Workflows": such an answer does not change the card for other users.
   */
  readonly views: ReadonlyMap<string, CardJson>;
  readonly deleted: boolean;
}
