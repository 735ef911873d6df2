import type { Desk } from './desk.ts';
import { moveTicket, type TicketMoveOutcome } from './move-ticket.ts';
import type { Actor } from './ticket-moves.ts';

/** Keeps that the person says a resolved case really is solved; saying so again changes nothing that anybody sees. */
export function confirmTicket(desk: Desk, number: number, person: Omit<Actor, 'helpdesk'>): Promise<TicketMoveOutcome> {
  return moveTicket(desk, {
    move: 'confirm',
    number,
    actor: { ...person, helpdesk: false },
    change: { confirmedAt: desk.clock() },
    done: ({ confirmedAt }) => confirmedAt !== undefined,
    event: 'case.confirmed',
  });
}
