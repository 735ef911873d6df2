import { z } from 'zod';
import { closedNow } from '../helpdesk/closed-now.ts';
import { confirmTicket } from '../helpdesk/confirm-ticket.ts';
import { openTicket, type PersonContext } from '../helpdesk/open-ticket.ts';
import { personCard } from '../helpdesk/person-card.ts';
import { isOpen, type Ticket } from '../helpdesk/ticket.ts';
import { findTicket } from '../helpdesk/ticket-store.ts';
import { withdrawTicket } from '../helpdesk/withdraw-ticket.ts';
import { within } from '../kernel/within.ts';
import type { PersonId } from '../people/person.ts';
import { cleanText } from '../texts/clean-text.ts';
import { askForHelp, LONGEST_QUESTION } from './ask-for-help.ts';
import { caseNumberOf } from './case-number-of.ts';
import type { PressHandlers } from './handlers.ts';
import type { HelpdeskHouse } from './helpdesk-house.ts';
import type { Press } from './incoming.ts';
import { nameOf } from './name-of.ts';
import { onCase } from './on-case.ts';
import { refuseHelpdesk } from './refuse-helpdesk.ts';
import type { Reply } from './reply.ts';

/** Everything that can be pressed on the helpdesk's cards. */
export function helpdeskHandlers(house: HelpdeskHouse): PressHandlers {
  return {
    ...onCase(house),
    'helpdesk.ask': async (press) => ask(house, press),
    'helpdesk.send': (press) => send(house, press),
    'helpdesk.cancel': async ({ locale }) => ({ replace: { card: 'helpdesk/cancelled', locale, data: {} } }),
    'helpdesk.solved': (press) => withOwnTicket(house, press, (ticket) => solved(house, press, ticket)),
    'helpdesk.again': (press) =>
      withOwnTicket(house, press, async ({ question }) => ({
        show: [askForHelp(house, { question, locale: press.locale })],
      })),
  };
}

const article = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .optional()
  .catch(undefined);
const wanted = z.object({ question: z.string().optional().catch(undefined), article }).catch({});

function ask(house: HelpdeskHouse, { data, locale }: Press): Reply {
  const { question, article } = wanted.parse(data ?? {});
  // A question is at most 1,000 characters; whatever is longer did not come from one of our cards.
  return { show: [askForHelp(house, { question: question?.slice(0, 1_000), article, locale })] };
}

const sent = z.object({
  form: z.string().uuid(),
  article,
  question: z
    .string()
    .max(2 * LONGEST_QUESTION)
    .transform((text) => cleanText(text))
    .pipe(z.string().min(1).max(LONGEST_QUESTION)),
  // An Input.Toggle answers with a text.
  enteredDetails: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .catch(false),
});

async function send(house: HelpdeskHouse, press: Press): Promise<Reply> {
  const form = sent.safeParse(press.data);
  if (!form.success) {
    const wrong = form.error.issues.every(({ path }) => path[0] === 'question');
    return refuseHelpdesk(house, press, { why: wrong ? 'question-unusable' : 'not-readable' });
  }
  const { id } = press.person;
  const { kind, ticket } = await openTicket(house, {
    person: { id, name: await nameFor(house, press) },
    question: form.data.question,
    article: form.data.article,
    enteredDetails: form.data.enteredDetails,
    formId: form.data.form,
    context: await contextOf(house, id),
  });
  const organisation = house.organisationIn(press.locale);
  const card = personCard(
    'helpdesk/case-opened',
    { ticket, organisation },
    { added: kind === 'added', ...closed(house) },
  );
  return { replace: { ...card, locale: press.locale } };
}

async function solved(house: HelpdeskHouse, { person, locale }: Press, ticket: Ticket): Promise<Reply> {
  const organisation = house.organisationIn(locale);
  if (isOpen(ticket)) {
    const outcome = await withdrawTicket(house, ticket.number, person);
    const now = outcome.kind === 'unknown' ? ticket : outcome.ticket;
    return { replace: { ...personCard('helpdesk/my-case', { ticket: now, organisation }, closed(house)), locale } };
  }
  const outcome = await confirmTicket(house, ticket.number, person);
  const card = outcome.kind === 'moved' ? 'helpdesk/case-resolved' : 'helpdesk/my-case';
  const now = outcome.kind === 'unknown' ? ticket : outcome.ticket;
  return { replace: { ...personCard(card, { ticket: now, organisation }, closed(house)), locale } };
}

const closed = ({ deskHours, clock }: HelpdeskHouse) => closedNow(deskHours, clock());

/** Somebody else's number answers like a number that does not exist. */
async function withOwnTicket(
  house: HelpdeskHouse,
  press: Press,
  then: (ticket: Ticket) => Promise<Reply>,
): Promise<Reply> {
  const number = caseNumberOf(press.data);
  if (number === undefined) return refuseHelpdesk(house, press, { why: 'not-readable' });
  const ticket = await findTicket(house.db, number);
  if (ticket?.personId === press.person.id) return then(ticket);
  return refuseHelpdesk(house, press, { why: 'unknown', number, audited: ticket !== undefined });
}

/** As Teams gives it, else as Entra does; without either, the id has to do. */
async function nameFor({ directory }: HelpdeskHouse, { person }: Press): Promise<string> {
  const name = nameOf(person);
  if (name !== '') return name;
  const known = await within(1_000, directory.person(person.id)).catch(() => undefined);
  return known?.name ?? person.id;
}

/** Help must not depend on Entra or on the guided steps: without them the case is opened with what is known. */
async function contextOf(house: HelpdeskHouse, id: PersonId): Promise<PersonContext> {
  try {
    return await house.contextOf(id);
  } catch (error) {
    house.logger.warn({ err: error }, 'a case is opened without what is known of the person');
    return { tried: [], device: undefined, statusText: undefined };
  }
}
