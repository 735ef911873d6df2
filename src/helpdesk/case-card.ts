import { cardDate } from '../delivery/card-date.ts';
import type { CardMessage } from '../delivery/card-message.ts';
import { HELPDESK_CHANNEL, type Promised } from '../delivery/outbox.ts';
import type { Ticket } from './ticket.ts';
import type { TicketMoveRefused } from './ticket-moves.ts';

/** Older additions stay in the case; the card shows the last few, so that it always fits into a message. */
const SHOWN_ADDITIONS = 3;

/** Why the card did not change; the wording has to be true for everybody who sees the card. */
export type CaseNotice = TicketMoveRefused['why'] | 'note-unusable';

/** The case as the helpdesk sees it. `notice` tells why a press changed nothing. */
export function caseCard(ticket: Ticket, notice?: CaseNotice): CardMessage {
  const added = ticket.added.slice(-SHOWN_ADDITIONS);
  return {
    card: 'helpdesk/case',
    data: {
      number: ticket.number,
      urgent: ticket.priority === 'urgent',
      priority: ticket.priority,
      state: ticket.state,
      person: ticket.personName,
      question: ticket.question,
      added: added.map(({ text, at }) => ({ text, at: cardDate(at) })),
      earlier: ticket.added.length - added.length,
      tried: ticket.tried.map((phrase) => ({ phrase })),
      device: ticket.device ?? '',
      statusText: ticket.statusText ?? '',
      owner: ticket.owner?.name ?? '',
      resolution: ticket.resolution ?? '',
      confirmed: ticket.confirmedAt !== undefined,
      openedAt: cardDate(ticket.openedAt),
      notice: notice ?? '',
    },
  };
}

/** The card in the helpdesk's channel: one a case, later ones show in its place. */
export const channelCard = (ticket: Ticket): Promised => ({
  to: HELPDESK_CHANNEL,
  message: caseCard(ticket),
  thread: `ticket:${ticket.number}`,
});
