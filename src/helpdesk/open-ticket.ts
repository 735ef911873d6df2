import type { Transaction } from 'kysely';
import { record } from '../audit/record.ts';
import { HELPDESK_CHANNEL, type Promised, promise } from '../delivery/outbox.ts';
import type { PersonId } from '../people/person.ts';
import { redactSecrets } from '../redaction/redact-secrets.ts';
import type { Database } from '../storage/open-storage.ts';
import type { Schema } from '../storage/schema.ts';
import { cleanText } from '../texts/clean-text.ts';
import { channelCard } from './case-card.ts';
import { type Occasion, priorityOf } from './priority.ts';
import type { Ticket } from './ticket.ts';
import {
  addNote,
  changeTicket,
  findOpenTicket,
  findTicketByForm,
  insertTicket,
  queueOpenings,
} from './ticket-store.ts';

/** What is known of the person when they ask for help. Plain phrases, never an id or a phone number. */
export interface PersonContext {
  readonly tried: readonly string[];
  readonly device: string | undefined;
  /** One sentence on the person's sign-in methods. */
  readonly statusText: string | undefined;
}

export interface CryForHelp extends Occasion {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly question: string;
  readonly context: PersonContext;
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
 * Opens a case, or adds to the person's open one. Everything the person wrote is kept without codes, passes, PINs, passwords and
 * phone numbers. The helpdesk's card and the audit line are in the same transaction: all of it is there, or nothing.
 */
export function openTicket(db: Database, cry: CryForHelp): Promise<Opened> {
  return db.transaction().execute(async (tx) => {
    await queueOpenings(tx, cry.person.id);
    const sent = await findTicketByForm(tx, cry.person.id, cry.formId);
    if (sent) return { kind: 'opened', ticket: sent };
    const open = await addToOpenTicket(tx, cry);
    return open ? { kind: 'added', ticket: open } : { kind: 'opened', ticket: await openNew(tx, cry) };
  });
}

async function openNew(tx: Transaction<Schema>, cry: CryForHelp): Promise<Ticket> {
  const { tried, device, statusText } = cry.context;
  const ticket = await insertTicket(tx, {
    personId: cry.person.id,
    personName: cry.person.name,
    question: redactSecrets(cry.question),
    tried: tried.slice(0, MOST_TRIED).map(phrase),
    // Named in Entra, not typed here: "CONTOSO-LT-0845" is no secret, and the helpdesk needs all of it.
    device: device && cleanText(device, LONGEST_PHRASE),
    statusText: statusText && phrase(statusText),
    priority: priorityOf(cry),
    formId: cry.formId,
  });
  const subject = `ticket:${ticket.number}`;
  await record(tx, { actor: cry.person.id, event: 'case.opened', subject, detail: { priority: ticket.priority } });
  await promise(tx, [channelCard(ticket)]);
  return ticket;
}

/** undefined: the person has no open case. */
async function addToOpenTicket(tx: Transaction<Schema>, cry: CryForHelp): Promise<Ticket | undefined> {
  for (;;) {
    const open = await findOpenTicket(tx, cry.person.id);
    if (!open) return undefined;
    const raised = open.priority === 'normal' && priorityOf(cry) === 'urgent';
    const changed = await changeTicket(tx, open, raised ? { priority: 'urgent' } : {});
    // An agent has just moved the case on, perhaps closed it: look again.
    if (!changed) continue;
    const text = redactSecrets(cry.question);
    const at = await addNote(tx, changed, { text, formId: cry.formId });
    const ticket = { ...changed, added: [...changed.added, { text, at }] };
    const subject = `ticket:${ticket.number}`;
    await record(tx, { actor: cry.person.id, event: 'case.added-to', subject, detail: { priority: ticket.priority } });
    await promise(tx, [channelCard(ticket), ...callers(ticket, raised)]);
    return ticket;
  }
}

/** A card that changes in place calls nobody: the owner is told, and the channel when the case became urgent. */
function callers(ticket: Ticket, raised: boolean): Promised[] {
  const { number, personName: person, priority, added } = ticket;
  const data = { number, person, urgent: priority === 'urgent', raised, text: added.at(-1)?.text ?? '' };
  const message = { card: 'helpdesk/case-added', data };
  return [
    ...(ticket.owner ? [{ to: ticket.owner.id, message }] : []),
    ...(raised ? [{ to: HELPDESK_CHANNEL, message }] : []),
  ];
}

function phrase(text: string): string {
  return redactSecrets(text).slice(0, LONGEST_PHRASE).toWellFormed();
}
