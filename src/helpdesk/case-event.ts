import type { Transaction } from 'kysely';
import type { AuditEntry, AuditEvent } from '../audit/events.ts';
import { record } from '../audit/record.ts';
import { type Promised, promise } from '../delivery/outbox.ts';
import type { Schema } from '../storage/schema.ts';
import { channelCard } from './case-card.ts';
import type { Desk } from './desk.ts';
import type { Ticket } from './ticket.ts';
import { findTicket } from './ticket-store.ts';

/** Something that happened to a case. */
export interface CaseEvent {
  readonly event: Extract<AuditEvent, `case.${string}`>;
  /** Object id of who did it, or 'passkey-guide' for the bot's own clocks. */
  readonly actor: string;
  /** undefined: the case was opened just now. */
  readonly before: Ticket | undefined;
  readonly ticket: Ticket;
}

/**
 * Told of every event of every case, inside its transaction: what it writes is there if, and only if, the change is.
 * It may set columns of its own on the ticket's row without raising the version. Use `tx` only; throw to undo everything.
 */
export type OnCaseEvent = (tx: Transaction<Schema>, event: CaseEvent) => Promise<void>;

/** What goes with an event: more for its audit line, and who hears of it besides the helpdesk's card. */
export interface Told {
  readonly detail?: AuditEntry['detail'];
  readonly tell?: (ticket: Ticket) => readonly Promised[];
}

/**
 * The one place that every case event passes: audit line, listeners, the channel's card and the promised messages, all in
 * the transaction of the change. Returns the case as it is after that.
 */
export async function passOn(
  tx: Transaction<Schema>,
  { onCaseEvent }: Pick<Desk, 'onCaseEvent'>,
  { event, detail = {}, tell = () => [] }: { event: CaseEvent } & Told,
): Promise<Ticket> {
  const { number } = event.ticket;
  await record(tx, { actor: event.actor, event: event.event, subject: `ticket:${number}`, detail });
  for (const listener of onCaseEvent) await listener(tx, event);
  const ticket = (onCaseEvent.length > 0 && (await findTicket(tx, number))) || event.ticket;
  await promise(tx, [channelCard(ticket), ...tell(ticket)]);
  return ticket;
}
