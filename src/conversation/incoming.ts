import type { ConversationAddress } from '../delivery/messenger.ts';
import type { PersonId } from '../people/person.ts';

/** Who did it, where. Identity comes from the signed activity, never from a card's data. */
interface Turn {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly place: 'personal' | 'channel' | 'groupChat';
  readonly address: ConversationAddress;
  /** BCP 47, as the person's Teams client says; 'en' when it does not. */
  readonly locale: string;
  /** What the person writes from, where Teams says; a browser or a room device is 'other'. */
  readonly platform?: ClientPlatform | undefined;
}

export type ClientPlatform = 'iphone' | 'android' | 'windows' | 'mac' | 'other';

export interface Question extends Turn {
  readonly kind: 'question';
  /** Id of the answer the person read last, a few minutes ago at most: the hallway knows. */
  readonly last?: string | undefined;
  /** Trimmed, without the mention of the bot, at most 1,000 characters. */
  readonly text: string;
}

export interface Press extends Turn {
  readonly kind: 'press';
  readonly verb: string;
  /** Whatever the card held and the person typed: not to be believed before it is parsed. */
  readonly data: unknown;
}

/** Thumbs up or down below a message of ours. */
export interface Feedback extends Turn {
  readonly kind: 'feedback';
  readonly liked: boolean;
  /** What the person wrote with it, cleaned, at most 500 characters; '' for nothing. */
  readonly word: string;
  /** Id of the message; undefined: the client does not say. */
  readonly replyTo: string | undefined;
}

/** What came in, as a closed union: whatever else Teams may send is 'unsupported', which is a value. */
export type Incoming =
  | Question
  | Press
  | Feedback
  | (Turn & { readonly kind: 'installed' })
  | (Turn & { readonly kind: 'removed' })
  | { readonly kind: 'unsupported'; readonly what: string };
