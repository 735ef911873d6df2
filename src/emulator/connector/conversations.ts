import type { Clock } from '../../kernel/clock.ts';
import { cardIn } from './card-in.ts';
import type { Message } from './message.ts';
import { openRooms } from './rooms.ts';
import { teamsIds } from './teams-ids.ts';
import type { CardJson, WireActivity } from './wire-activity.ts';

/** What was said, for tests and the demo to read. Deleted messages are left out, except in `find`. */
export interface Conversations {
  /** The 1:1 chat of the bot and this person, both sides, in order. */
  of(personId: string): readonly Message[];
  /** The bot's messages in that chat, in order. */
  messagesTo(personId: string): readonly Message[];
  /** A channel with all its threads, in the order of writing. */
  channel(channelId: string): readonly Message[];
  find(conversationId: string, messageId: string): Message | undefined;
  /** The card this person sees on a message: their own view if there is one, otherwise everybody's. */
  cardFor(personId: string, message: Message): CardJson | undefined;
}

export interface NewMessage {
  readonly conversationId: string;
  readonly from: string;
  readonly activity: WireActivity;
}

/** The writing side. The store is bounded: each chat and each channel keeps its last `keep` messages. */
export interface ConversationStore extends Conversations {
  /** Whether anything was ever said in this chat or channel, or in this thread of it. */
  has(conversationId: string): boolean;
  newId(): string;
  add(message: NewMessage, id?: string): Message;
  /** Both return false for an unknown or deleted message. */
  replace(conversationId: string, messageId: string, activity: WireActivity): boolean;
  remove(conversationId: string, messageId: string): boolean;
  /** Shows one person another card, until the bot next updates the message. */
  showTo(personId: string, conversationId: string, messageId: string, card: CardJson): void;
}

const VERSIONS_KEPT = 10;

/** An empty store. */
export function openConversations(keep: number, clock: Clock): ConversationStore {
  const rooms = openRooms(keep);
  const newId = uniqueIds(clock);
  const visible = (id: string): readonly Message[] => rooms.messages(id).filter(({ deleted }) => !deleted);
  return {
    of: (personId) => visible(teamsIds.personalChat(personId)),
    messagesTo: (personId) => visible(teamsIds.personalChat(personId)).filter(({ from }) => from === 'bot'),
    channel: visible,
    find: rooms.find,
    cardFor: (personId, { views, card }) => views.get(personId.toLowerCase()) ?? card,
    has(conversationId) {
      const rootId = teamsIds.channelIn(conversationId)?.rootId;
      return rootId === undefined ? rooms.has(conversationId) : rooms.find(conversationId, rootId) !== undefined;
    },
    newId,
    add(said, id = newId()) {
      const message = newMessage(said, id);
      rooms.add(message);
      return message;
    },
    replace: (conversationId, messageId, activity) =>
      rooms.change(conversationId, messageId, (old) => replaced(old, activity)),
    remove: (conversationId, messageId) => rooms.change(conversationId, messageId, () => ({ deleted: true })),
    showTo(personId, conversationId, messageId, card) {
      const withView = ({ views }: Message) => ({ views: new Map(views).set(personId.toLowerCase(), card) });
      rooms.change(conversationId, messageId, withView);
    },
  };
}

function newMessage({ activity, conversationId, from }: NewMessage, id: string): Message {
  const shared = { id, conversationId, from, activity: { ...activity, id }, card: cardIn(activity) };
  return { ...shared, versions: [], views: new Map(), deleted: false };
}

const replaced = (old: Message, activity: WireActivity): Partial<Message> => ({
  activity: { ...activity, id: old.id },
  card: cardIn(activity),
  versions: [...old.versions, old.activity].slice(-VERSIONS_KEPT),
  views: new Map(),
});

/** Milliseconds as text, as Teams has them; two within one millisecond still differ. */
function uniqueIds(clock: Clock): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, clock().getTime());
    return String(last);
  };
}
