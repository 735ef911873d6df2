import type { ConversationAddress } from '../delivery/messenger.ts';
import type { PersonId } from '../people/person.ts';

/** Who did it, where. Identity comes from the signed activity, never from a card's data. */
interface Turn {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly place: 'personal' | 'channel' | 'groupChat';
  readonly address: ConversationAddress;
  /** BCP 47, as the person's Teams client says; 'en' when it does not. */
  readonly locale: string;
}

export interface Question extends Turn {
  readonly kind: 'question';
  /** Trimmed, without the mention of the bot, at most 1,000 characters. */
  readonly text: string;
}

export interface Press extends Turn {
  readonly kind: 'press';
  readonly verb: string;
  /** Whatever the card held and the person typed: not to be believed before it is parsed. */
  readonly data: unknown;
}

/** What came in, as a closed union: whatever else Teams may send is 'unsupported', which is a value. */
export type Incoming =
  | Question
  | Press
  | (Turn & { readonly kind: 'installed' })
  | (Turn & { readonly kind: 'removed' })
  | { readonly kind: 'unsupported'; readonly what: string };
