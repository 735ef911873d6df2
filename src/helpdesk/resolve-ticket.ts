import { redactSecrets } from '../redaction/redact-secrets.ts';
import type { Desk } from './desk.ts';
import { moveTicket, type TicketMoveOutcome } from './move-ticket.ts';
import { personCard } from './person-card.ts';
import type { ResolutionCode } from './resolution-code.ts';
import type { Actor } from './ticket-moves.ts';

/** What solved it: a code for counting, and a note for the person. */
export interface Resolution {
  readonly code: Exclude<ResolutionCode, 'by-person'>;
  readonly note: string;
}

/** Closes the owner's case with a code and a note, which the person is told. The note is kept without what looks secret. */
export function resolveTicket(
  desk: Desk,
  number: number,
  { actor, code, note }: Resolution & { readonly actor: Actor },
): Promise<TicketMoveOutcome> {
  const { organisation } = desk;
  return moveTicket(desk, {
    move: 'resolve',
    ...{ number, actor },
    change: { resolution: { code, note: redactSecrets(note) } },
    event: 'case.resolved',
    detail: { code },
    tell: (ticket) => [
      { to: ticket.personId, message: personCard('helpdesk/case-resolved', { ticket, organisation }) },
    ],
  });
}
