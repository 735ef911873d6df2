import type { Clock } from '../../kernel/clock.ts';
import { cardIn } from './card-in.ts';
import type { Message } from './message.ts';
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

/** An empty store. Ids are never given twice, also not within one millisecond. */
export function openConversations(keep: number, clock: Clock): ConversationStore {
  const rooms = new Map<string, Message[]>();
  let lastId = 0;
  const room = (id: string): Message[] => rooms.get(roomOf(id)) ?? [];
  const find = (conversationId: string, messageId: string): Message | undefined =>
    room(conversationId).find((message) => message.id === messageId);
  const change = (conversationId: string, messageId: string, to: (old: Message) => Partial<Message>): boolean => {
    const messages = room(conversationId);
    const index = messages.findIndex((message) => message.id === messageId && !message.deleted);
    const old = messages[index];
    if (old === undefined) return false;
    messages[index] = { ...old, ...to(old) };
    return true;
  };
  const newId = (): string => {
    lastId = Math.max(lastId + 1, clock().getTime());
    return String(lastId);
  };
  const visible = (id: string): Message[] => room(id).filter((message) => !message.deleted);

  return {
    of: (personId) => visible(teamsIds.personalChat(personId)),
    messagesTo: (personId) => visible(teamsIds.personalChat(personId)).filter(({ from }) => from === 'bot'),
    channel: visible,
    find,
    cardFor: (personId, { views, card }) => views.get(personId.toLowerCase()) ?? card,
    has(conversationId) {
      const rootId = teamsIds.channelIn(conversationId)?.rootId;
      return rootId === undefined ? rooms.has(conversationId) : find(conversationId, rootId) !== undefined;
    },
    newId,
    add({ activity, conversationId, from }, id = newId()) {
      const kept = { ...activity, id };
      const shared = { id, conversationId, from, activity: kept, card: cardIn(kept) };
      const message: Message = { ...shared, versions: [], views: new Map(), deleted: false };
      rooms.set(roomOf(conversationId), [...room(conversationId), message].slice(-keep));
      return message;
    },
    replace: (conversationId, messageId, activity) =>
      change(conversationId, messageId, (old) => ({
        activity: { ...activity, id: messageId },
        card: cardIn(activity),
        versions: [...old.versions, old.activity].slice(-VERSIONS_KEPT),
        views: new Map(),
      })),
    remove: (conversationId, messageId) => change(conversationId, messageId, () => ({ deleted: true })),
    showTo(personId, conversationId, messageId, card) {
      change(conversationId, messageId, ({ views }) => ({ views: new Map(views).set(personId.toLowerCase(), card) }));
    },
  };
}

/** A channel's threads share one room, as a channel shares one rate limit. */
const roomOf = (conversationId: string): string => teamsIds.channelIn(conversationId)?.channelId ?? conversationId;
