import type { Transaction } from 'kysely';
import { HELPDESK_CHANNEL, type Promised } from '../delivery/outbox.ts';
import type { PersonId } from '../people/person.ts';
import { redactSecrets } from '../redaction/redact-secrets.ts';
import type { Schema } from '../storage/schema.ts';
import { cleanText } from '../texts/clean-text.ts';
import { passOn } from './case-event.ts';
import { changeTicket } from './change-ticket.ts';
import type { Desk } from './desk.ts';
import { addNote } from './note-store.ts';
import { higher, type Occasion, priorityOf } from './priority.ts';
import { subjectOf } from './subject.ts';
import { isOpen, type RaisedBy, type Ticket } from './ticket.ts';
import { TICKET_MOVES } from './ticket-moves.ts';
import { findOpenTicket, findTicket, findTicketByForm, insertTicket, queueOpenings } from './ticket-store.ts';

/** What is known of the person when they ask for help. Plain phrases, never an id or a phone number. */
export interface PersonContext {
  readonly tried: readonly string[];
  readonly device: string | undefined;
  /** One sentence on the person's sign-in methods. */
  readonly statusText: string | undefined;
}

export interface CryForHelp extends Occasion {
  readonly person: { readonly id: PersonId; readonly name: string };
  /** Somebody else asks for them. */
  readonly raisedBy?: RaisedBy | undefined;
  readonly question: string;
  readonly context: PersonContext;
  /** The case it is meant for; left out or closed by now: the person's open case about the same, or a new one. */
  readonly number?: number | undefined;
  /** The form that was sent: sent twice, it counts once. */
  readonly formId: string;
}

export interface Opened {
  readonly kind: 'opened' | 'added';
  readonly ticket: Ticket;
}

const MOST_TRIED = 10;
const LONGEST_PHRASE = 200;

/**
 * Opens a case, or adds to the person's open one about the same. Everything that was written is kept without codes, passes,
 * PINs, passwords and phone numbers. The helpdesk's card and the audit line are in the same transaction: all, or nothing.
 */
export const openTicket = (desk: Desk, cry: CryForHelp): Promise<Opened> =>
  desk.db.transaction().execute((tx) => openTicketIn(tx, desk, cry));

/** The same as a part of a larger change. */
export async function openTicketIn(
  tx: Transaction<Schema>,
  desk: Pick<Desk, 'onCaseEvent'>,
  cry: CryForHelp,
): Promise<Opened> {
  await queueOpenings(tx, cry.person.id);
  const sent = await findTicketByForm(tx, cry.person.id, cry.formId);
  if (sent) return { kind: 'opened', ticket: sent };
  const open = await addToOpenTicket(tx, desk, cry);
  return open ? { kind: 'added', ticket: open } : { kind: 'opened', ticket: await openNew(tx, desk, cry) };
}

async function openNew(tx: Transaction<Schema>, desk: Pick<Desk, 'onCaseEvent'>, cry: CryForHelp): Promise<Ticket> {
  const { tried, device, statusText } = cry.context;
  const ticket = await insertTicket(tx, {
    personId: cry.person.id,
    personName: cry.person.name,
    subject: subjectOf(cry.article),
    question: redactSecrets(cry.question),
    tried: tried.slice(0, MOST_TRIED).map(phrase),
    // Named in Entra, not typed here: "CONTOSO-LT-0845" is no secret, and the helpdesk needs all of it.
    device: device && cleanText(device, LONGEST_PHRASE),
    statusText: statusText && phrase(statusText),
    priority: priorityOf(cry),
    raisedBy: cry.raisedBy,
    formId: cry.formId,
  });
  const event = { event: 'case.opened', actor: actorOf(cry), before: undefined, ticket } as const;
  return passOn(tx, desk, { event, detail: { priority: ticket.priority, subject: ticket.subject } });
}

/** undefined: the person has no open case about this. */
async function addToOpenTicket(
  tx: Transaction<Schema>,
  desk: Pick<Desk, 'onCaseEvent'>,
  cry: CryForHelp,
): Promise<Ticket | undefined> {
  for (;;) {
    const open = await meant(tx, cry);
    if (!open) return undefined;
    const priority = higher(open.priority, priorityOf(cry));
    const { from, to } = TICKET_MOVES.answer;
    const answered = from.some((state) => state === open.state);
    const changed = await changeTicket(tx, open, { priority, ...(answered && { state: to }) });
    // An agent has just moved the case on, perhaps closed it: look again.
    if (!changed) continue;
    const by = cry.raisedBy ?? cry.person;
    const author = cry.raisedBy ? 'raiser' : 'person';
    const ticket = await addNote(tx, changed, { text: redactSecrets(cry.question), author, by, formId: cry.formId });
    const event = answered ? 'case.answered' : 'case.added-to';
    const raised = priority === 'urgent' && open.priority !== 'urgent';
    return passOn(tx, desk, {
      event: { event, actor: actorOf(cry), before: open, ticket },
      detail: { priority },
      tell: (now) => callers(now, raised),
    });
  }
}

async function meant(tx: Transaction<Schema>, { number, person, article }: CryForHelp): Promise<Ticket | undefined> {
  const named = number === undefined ? undefined : await findTicket(tx, number);
  if (named?.personId === person.id && isOpen(named)) return named;
  return findOpenTicket(tx, person.id, subjectOf(article));
}

/** A card that changes in place calls nobody: the owner is told, and the channel when the case became urgent. */
function callers(ticket: Ticket, raised: boolean): Promised[] {
  const { number, personName, priority, added } = ticket;
  const last = added.at(-1);
  const person = (last?.author === 'raiser' && last.authorName) || personName;
  const message = {
    card: 'helpdesk/case-added',
    data: { number, person, urgent: priority === 'urgent', raised, text: last?.text ?? '' },
  };
  return [
    ...(ticket.owner ? [{ to: ticket.owner.id, message }] : []),
    ...(raised ? [{ to: HELPDESK_CHANNEL, message }] : []),
  ];
}

const actorOf = ({ raisedBy, person }: CryForHelp): PersonId => (raisedBy ?? person).id;

function phrase(text: string): string {
  return redactSecrets(text).slice(0, LONGEST_PHRASE).toWellFormed();
}
