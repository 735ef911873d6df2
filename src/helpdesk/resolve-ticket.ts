import type { Organisation } from '../people/organisation.ts';
import { redactSecrets } from '../redaction/redact-secrets.ts';
import type { Database } from '../storage/open-storage.ts';
import { moveTicket, type TicketMoveOutcome } from './move-ticket.ts';
import { personCard } from './person-card.ts';
import type { Actor } from './ticket.ts';

/** Closes the owner's case with a note, which the person is told. The note is kept without anything that looks secret. */
export function resolveTicket(
  { db, organisation }: { db: Database; organisation: Organisation },
  number: number,
  { actor, note }: { actor: Actor; note: string },
): Promise<TicketMoveOutcome> {
  return moveTicket(db, {
    move: 'resolve',
    number,
    actor,
    change: { resolution: redactSecrets(note) },
    event: 'case.resolved',
    tell: (ticket) => [
      { to: ticket.personId, message: personCard('helpdesk/case-resolved', { ticket, organisation }) },
    ],
  });
}
