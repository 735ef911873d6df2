import type { CardMessage } from '../delivery/card-message.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Ticket } from './ticket.ts';

/** Cards that tell a person about their own case. */
type PersonCard = 'helpdesk/case-opened' | 'helpdesk/case-claimed' | 'helpdesk/case-resolved' | 'helpdesk/my-case';

/** What a person sees of their own case, and whom to call. `extra` is what only this card needs. */
export function personCard(
  card: PersonCard,
  { ticket, organisation }: { ticket: Ticket | undefined; organisation: Organisation },
  extra: Readonly<Record<string, unknown>> = {},
): CardMessage {
  return {
    card,
    data: {
      number: ticket?.number ?? 0,
      urgent: ticket?.priority === 'urgent',
      state: ticket?.state ?? 'none',
      question: ticket?.question ?? '',
      owner: ticket?.owner?.name ?? '',
      resolution: ticket?.resolution ?? '',
      confirmed: ticket?.confirmedAt !== undefined,
      ...deskOf(organisation),
      ...extra,
    },
  };
}

/** Whom to call, as every card for people names it. */
export const deskOf = (organisation: Organisation) => ({
  service_desk: organisation.service_desk,
  service_desk_phone: organisation.service_desk_phone,
  service_desk_hours: organisation.service_desk_hours,
  security_line: organisation.security_line,
});
