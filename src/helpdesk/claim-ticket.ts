import type { Desk } from './desk.ts';
import { moveTicket, type TicketMoveOutcome, type TicketMoveRequest } from './move-ticket.ts';
import { personCard } from './person-card.ts';
import type { Actor } from './ticket-moves.ts';

/** Makes the actor the owner of a case that nobody has, and tells the person. Of many at once exactly one wins. */
export const claimTicket = (desk: Desk, number: number, actor: Actor): Promise<TicketMoveOutcome> =>
  moveTicket(desk, claim(desk, number, actor));

/** The claim itself, for whoever makes it as a part of a larger change. */
export const claim = (
  { organisation }: Pick<Desk, 'organisation'>,
  number: number,
  actor: Actor,
): TicketMoveRequest => ({
  move: 'claim',
  ...{ number, actor },
  change: { owner: { id: actor.id, name: actor.name } },
  event: 'case.claimed',
  tell: (ticket) => [{ to: ticket.personId, message: personCard('helpdesk/case-claimed', { ticket, organisation }) }],
});
