import type { Operation } from './rate-limits.ts';

export type CallName =
  | 'createConversation'
  | 'sendActivity'
  | 'updateActivity'
  | 'deleteActivity'
  | 'getMembers'
  | 'getMember'
  | 'getPagedMembers'
  | 'getTeam'
  | 'getChannels';

/** One request of the bot, read from the wire. Ids are decoded; '' where the call has none. */
export interface ConnectorCall {
  readonly name: CallName;
  readonly operation: Operation;
  /** 1:1 chat or channel thread. For createConversation: the chat or channel it leads to. */
  readonly conversationId: string;
  /** Whose 1:1 chat it is, by Entra object id; undefined in channels. */
  readonly personId: string | undefined;
  readonly activityId: string;
  readonly memberId: string;
  readonly teamId: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}
