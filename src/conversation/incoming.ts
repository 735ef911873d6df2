import type { ConversationAddress } from '../delivery/messenger.ts';
import type { PersonId } from '../people/person.ts';

/** Who did it, where. Identity comes from the signed activity, never from a card's data. */
export interface Turn {
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
  /** Where it was pressed, and so where the answer shows: on a card, on a button that opens a dialog, inside a dialog. */
  readonly surface: 'card' | 'opens-dialog' | 'dialog';
  readonly verb: string;
  /** Whatever the card held and the person typed: not to be believed before it is parsed. */
  readonly data: unknown;
}

/** Words typed into Teams' own search for this app, beside or above the box that messages are written in. */
export interface Search extends Turn {
  readonly kind: 'search';
  /** Trimmed, at most 200 characters; '' when the search was only opened. */
  readonly words: string;
  /** How many results the person has already been shown. */
  readonly skip: number;
  /** How many more fit, 1 to 25. */
  readonly count: number;
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
  | Search
  | Feedback
  | (Turn & { readonly kind: 'installed' })
  | (Turn & { readonly kind: 'removed' })
  | { readonly kind: 'unsupported'; readonly what: string };
