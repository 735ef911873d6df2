import type { PersonId } from '../people/person.ts';
import type { CardMessage } from './card-message.ts';
import type { Verdict } from './verdict.ts';

/** An existing conversation: a 1:1 chat or a channel (a channel's id without ";messageid=" starts a new thread). */
export interface ConversationAddress {
  readonly kind: 'conversation';
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
}

/** Somebody the bot has not talked with yet: the 1:1 conversation is created on the way. */
export interface PersonAddress {
  readonly kind: 'person';
  readonly personId: PersonId;
  readonly serviceUrl: string;
  readonly tenantId: string;
}

export type Address = ConversationAddress | PersonAddress;

/** Sends from our side, outside any turn. Never throws for what Teams answers: see Verdict. */
export interface Messenger {
  send(to: Address, message: CardMessage): Promise<Verdict>;
  /** Shows another card in place of a sent one. */
  update(to: ConversationAddress, activityId: string, message: CardMessage): Promise<Verdict>;
}
