import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import type { CardMessage } from './card-message.ts';

/** The helpdesk's channel in Teams: the one channel the bot posts to by itself. */
export const HELPDESK_CHANNEL = 'helpdesk-channel';

export interface Promised {
  readonly to: PersonId | typeof HELPDESK_CHANNEL;
  readonly message: CardMessage;
  /** Messages of one thread go out in order, and each shows in place of the one before. Example: "ticket:1004". */
  readonly thread?: string;
}

/**
 * Promises messages as part of a change: pass the change's transaction. They are sent after the commit, also when the
 * process is killed in between (then possibly twice, never not at all).
 */
export async function promise(tx: Database, messages: readonly Promised[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ to, message, thread }) => ({
    recipient: to,
    card: message.card,
    data: JSON.stringify(message.data),
    locale: message.locale ?? null,
    thread: thread ?? null,
    feedback: message.feedback === undefined ? null : JSON.stringify(message.feedback),
  }));
  await tx.insertInto('outbox').values(rows).execute();
}
