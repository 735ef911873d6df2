import type { Organisation } from '../people/organisation.ts';
import type { Database } from '../storage/open-storage.ts';
import { moveTicket, type TicketMoveOutcome } from './move-ticket.ts';
import { personCard } from './person-card.ts';
import type { Actor } from './ticket.ts';

/** Makes the actor the owner of a new case, and tells the person. Of many at once exactly one wins. */
export function claimTicket(
  { db, organisation }: { db: Database; organisation: Organisation },
  number: number,
  actor: Actor,
): Promise<TicketMoveOutcome> {
  return moveTicket(db, {
    move: 'claim',
    number,
    actor,
    change: { owner: { id: actor.id, name: actor.name } },
    event: 'case.claimed',
    tell: (ticket) => [{ to: ticket.personId, message: personCard('helpdesk/case-claimed', { ticket, organisation }) }],
  });
}
