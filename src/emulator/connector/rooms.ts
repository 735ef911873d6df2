import type { Message } from './message.ts';
import { teamsIds } from './teams-ids.ts';

/** The messages of all chats and channels, each room with its last few. Deleted ones are among them. */
export interface Rooms {
  has(conversationId: string): boolean;
  messages(conversationId: string): readonly Message[];
  find(conversationId: string, messageId: string): Message | undefined;
  add(message: Message): void;
  /** Returns false for an unknown or deleted message. */
  change(conversationId: string, messageId: string, to: (old: Message) => Partial<Message>): boolean;
}

/** Empty rooms that keep `keep` messages each. A channel's threads share one room, as a channel shares one rate limit. */
export function openRooms(keep: number): Rooms {
  const rooms = new Map<string, readonly Message[]>();
  const messages = (conversationId: string): readonly Message[] => rooms.get(roomOf(conversationId)) ?? [];
  return {
    has: (conversationId) => rooms.has(roomOf(conversationId)),
    messages,
    find: (conversationId, messageId) => messages(conversationId).find(({ id }) => id === messageId),
    add(message) {
      rooms.set(roomOf(message.conversationId), [...messages(message.conversationId), message].slice(-keep));
    },
    change(conversationId, messageId, to) {
      const all = messages(conversationId);
      const index = all.findIndex(({ deleted, id }) => id === messageId && !deleted);
      const old = all[index];
      if (old === undefined) return false;
      rooms.set(roomOf(conversationId), all.with(index, { ...old, ...to(old) }));
      return true;
    },
  };
}

const roomOf = (conversationId: string): string => teamsIds.channelIn(conversationId)?.channelId ?? conversationId;
