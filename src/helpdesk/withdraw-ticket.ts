import type { Desk } from './desk.ts';
import { moveTicket, type TicketMoveOutcome } from './move-ticket.ts';
import type { Actor } from './ticket-moves.ts';

/** The person no longer needs help: closes their own open case and tells the owner, if there is one. */
export function withdrawTicket(
  desk: Desk,
  number: number,
  person: Omit<Actor, 'helpdesk'>,
): Promise<TicketMoveOutcome> {
  return moveTicket(desk, {
    move: 'withdraw',
    number,
    actor: { ...person, helpdesk: false },
    event: 'case.withdrawn',
    tell: (ticket) =>
      ticket.owner
        ? [{ to: ticket.owner.id, message: { card: 'helpdesk/case-withdrawn', data: withdrawn(ticket) } }]
        : [],
  });
}

const withdrawn = ({ number, personName }: { number: number; personName: string }) => ({ number, person: personName });
