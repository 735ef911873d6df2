const encode = (personId: string): string => Buffer.from(personId.toLowerCase()).toString('base64url');

function decode(tail: string): string | undefined {
  const text = Buffer.from(tail, 'base64url').toString();
  return /^[\x21-\x7e]+$/.test(text) && encode(text) === tail ? text : undefined;
}

/**
 * Ids in Teams' shapes. They are derived from the Entra object id, so that a bot that remembers a conversation still
 * finds it after the emulator was started again.
 */
export const teamsIds = {
  bot: (botId: string): string => `28:${botId}`,
  person: (personId: string): string => `29:1${encode(personId)}`,
  personalChat: (personId: string): string => `a:1${encode(personId)}`,
  thread: (channelId: string, messageId: string): string => `${channelId};messageid=${messageId}`,
  /** The Entra object id in a person's id (29:1...) or 1:1 conversation id (a:1...); undefined for any other text. */
  personIn: (id: string): string | undefined =>
    id.startsWith('29:1') ? decode(id.slice(4)) : id.startsWith('a:1') ? decode(id.slice(3)) : undefined,
  /** A channel's id and the message its thread hangs on; undefined when it is no channel. */
  channelIn(id: string): { readonly channelId: string; readonly rootId: string | undefined } | undefined {
    const [channelId = '', rootId] = id.split(';messageid=');
    return channelId.startsWith('19:') && channelId.endsWith('@thread.tacv2') ? { channelId, rootId } : undefined;
  },
} as const;
