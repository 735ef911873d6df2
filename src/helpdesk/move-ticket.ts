import type { Transaction } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import { type CaseEvent, passOn, type Told } from './case-event.ts';
import { type Change, changeTicket } from './change-ticket.ts';
import type { Desk } from './desk.ts';
import { addNote, hasNote, type NewNote } from './note-store.ts';
import type { Ticket } from './ticket.ts';
import { type Actor, refusalOf, TICKET_MOVES, type TicketMove, type TicketMoveRefused } from './ticket-moves.ts';
import { findTicket } from './ticket-store.ts';

export interface TicketMoveRequest extends Told {
  readonly move: TicketMove;
  readonly number: number;
  readonly actor: Actor;
  readonly event: CaseEvent['event'];
  readonly change?: Change;
  /** What is said with it. A note that is already there was sent twice: nothing more happens. */
  readonly note?: NewNote;
  /** The case already is as wanted: nothing more happens. */
  readonly done?: (ticket: Ticket) => boolean;
  /** What speaks against it besides the table. */
  readonly against?: (
    tx: Transaction<Schema>,
    ticket: Ticket,
  ) => Promise<TicketMoveRefused['why'] | undefined> | TicketMoveRefused['why'] | undefined;
}

export type TicketMoveOutcome =
  | { readonly kind: 'moved'; readonly ticket: Ticket }
  | TicketMoveRefused
  | { readonly kind: 'unknown' };

/**
 * Makes one move of TICKET_MOVES, or says why not. Compare-and-set on the version: of many at once one wins, the others
 * get the case as it is then. The audit line and the promised messages are in the same transaction.
 */
export function moveTicket(desk: Desk, request: TicketMoveRequest): Promise<TicketMoveOutcome> {
  return desk.db.transaction().execute((tx) => moveTicketIn(tx, desk, request));
}

/** The same as a part of a larger change. */
export async function moveTicketIn(
  tx: Transaction<Schema>,
  desk: Pick<Desk, 'onCaseEvent'>,
  request: TicketMoveRequest,
): Promise<TicketMoveOutcome> {
  const { move, number, actor, note } = request;
  for (;;) {
    const ticket = await findTicket(tx, number);
    if (!ticket) return { kind: 'unknown' };
    if (note && (await hasNote(tx, number, note.formId))) return { kind: 'moved', ticket };
    const why = refusalOf(move, ticket, actor) ?? (await request.against?.(tx, ticket));
    if (why) return { kind: 'refused', why, ticket };
    if (request.done?.(ticket)) return { kind: 'moved', ticket };
    const { to } = TICKET_MOVES[move];
    const moved = await changeTicket(tx, ticket, { ...request.change, ...(to !== 'same' && { state: to }) });
    // Somebody was faster: look again, and decide by what the case is now.
    if (!moved) continue;
    const now = note ? await addNote(tx, moved, note) : moved;
    const detail = { from: ticket.state, to: now.state, ...request.detail };
    const event = { event: request.event, actor: actor.id, before: ticket, ticket: now };
    return { kind: 'moved', ticket: await passOn(tx, desk, { ...request, event, detail }) };
  }
}
