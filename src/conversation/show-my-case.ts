import { record } from '../audit/record.ts';
import { caseCard } from '../helpdesk/case-card.ts';
import { closedNow } from '../helpdesk/closed-now.ts';
import { personCard } from '../helpdesk/person-card.ts';
import { refusedCard } from '../helpdesk/refused-card.ts';
import { findOpenTicket, findTicket } from '../helpdesk/ticket-store.ts';
import type { House } from './house.ts';
import type { Question } from './incoming.ts';
import type { Reply } from './reply.ts';

/**
 * The person's open case, or the case with this number. Only ever one's own; helpdesk members see any. Somebody else's
 * number answers word for word like a number that does not exist. For the 1:1 chat: the answer is the person's own data.
 */
export async function showMyCase(
  {
    db,
    organisationIn,
    rolesOf,
    deskHours,
    clock,
  }: Pick<House, 'db' | 'organisationIn' | 'rolesOf' | 'deskHours' | 'clock'>,
  { person, locale }: Pick<Question, 'person' | 'locale'>,
  number?: number,
): Promise<Reply> {
  const organisation = organisationIn(locale);
  const ticket = number === undefined ? await findOpenTicket(db, person.id) : await findTicket(db, number);
  if (number === undefined || ticket?.personId === person.id) {
    const closed = closedNow(deskHours, clock());
    return { show: [{ ...personCard('helpdesk/my-case', { ticket, organisation }, closed), locale }] };
  }
  const helpdesk = (await rolesOf(person.id)).has('helpdesk');
  if (helpdesk && ticket) return { show: [{ ...caseCard(ticket), locale }] };
  if (ticket) {
    const detail = { why: 'not-own-case' };
    await record(db, { actor: person.id, event: 'case.refused', subject: `ticket:${number}`, detail });
  }
  const why = helpdesk ? 'unknown-for-desk' : 'unknown';
  return { show: [{ ...refusedCard(why, organisation, number), locale }] };
}
