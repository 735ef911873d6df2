import type { AuditEvent } from '../audit/events.ts';
import { record } from '../audit/record.ts';
import { type Promised, promise } from '../delivery/outbox.ts';
import type { Database } from '../storage/open-storage.ts';
import { channelCard } from './case-card.ts';
import { type Actor, refusalOf, TICKET_MOVES, type Ticket, type TicketMove, type TicketMoveRefused } from './ticket.ts';
import { type Change, changeTicket, findTicket } from './ticket-store.ts';

export interface TicketMoveRequest {
  readonly move: TicketMove;
  readonly number: number;
  readonly actor: Actor;
  readonly change?: Change;
  readonly event: AuditEvent;
  /** Who hears of it besides the helpdesk's card. */
  readonly tell: (ticket: Ticket) => readonly Promised[];
}

export type TicketMoveOutcome =
  | { readonly kind: 'moved'; readonly ticket: Ticket }
  | TicketMoveRefused
  | { readonly kind: 'unknown' };

/**
 * Makes one move of TICKET_MOVES, or says why not. Compare-and-set on the version: of many at once one wins, the others
 * get the case as it is then. The audit line and the promised messages are in the same transaction.
 */
export function moveTicket(db: Database, request: TicketMoveRequest): Promise<TicketMoveOutcome> {
  const { actor, event, move, number } = request;
  return db.transaction().execute(async (tx) => {
    for (;;) {
      const ticket = await findTicket(tx, number);
      if (!ticket) return { kind: 'unknown' };
      const why = refusalOf(move, ticket, actor);
      if (why) return { kind: 'refused', why, ticket };
      const moved = await changeTicket(tx, ticket, { ...request.change, state: TICKET_MOVES[move].to });
      // Somebody was faster: look again, and decide by what the case is now.
      if (!moved) continue;
      const detail = { from: ticket.state, to: moved.state };
      await record(tx, { actor: actor.id, event, subject: `ticket:${number}`, detail });
      await promise(tx, [channelCard(moved), ...request.tell(moved)]);
      return { kind: 'moved', ticket: moved };
    }
  });
}
