import { record } from '../audit/record.ts';
import { promise } from '../delivery/outbox.ts';
import type { Clock } from '../kernel/clock.ts';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import { channelCard } from './case-card.ts';
import type { Ticket } from './ticket.ts';
import { changeTicket, findTicket } from './ticket-store.ts';

/**
 * Keeps that the person says a resolved case really is solved; a second time changes nothing.
 * undefined: there is no such case, or it is somebody else's, or it is not resolved.
 */
export function confirmTicket(
  { db, clock }: { db: Database; clock: Clock },
  number: number,
  personId: PersonId,
): Promise<Ticket | undefined> {
  return db.transaction().execute(async (tx) => {
    const ticket = await findTicket(tx, number);
    if (ticket?.personId !== personId || ticket.state !== 'resolved') return undefined;
    if (ticket.confirmedAt) return ticket;
    const confirmed = await changeTicket(tx, ticket, { confirmedAt: clock() });
    // Only another press of the same button can have been faster.
    if (!confirmed) return ticket;
    await record(tx, { actor: personId, event: 'case.confirmed', subject: `ticket:${number}` });
    await promise(tx, [channelCard(confirmed)]);
    return confirmed;
  });
}
