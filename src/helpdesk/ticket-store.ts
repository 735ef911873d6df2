import { sql, type Transaction } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import type { Schema } from '../storage/schema.ts';
import { notesOf } from './note-store.ts';
import { readTicketRow, TICKET_COLUMNS, type TicketRow } from './read-ticket-row.ts';
import { searchable } from './search-words.ts';
import { OPEN_STATES, type Ticket } from './ticket.ts';

export type NewTicket = Pick<
  Ticket,
  ('personId' | 'personName' | 'subject' | 'question' | 'tried') | ('device' | 'statusText' | 'priority' | 'raisedBy')
> & { readonly formId: string };

/** Openings of one person wait for each other until the transaction ends; the index ticket_one_open is the guarantee. */
export async function queueOpenings(tx: Transaction<Schema>, personId: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ticket:${personId}`}, 0))`.execute(tx);
}

export async function insertTicket(tx: Transaction<Schema>, ticket: NewTicket): Promise<Ticket> {
  const words = searchable(`${ticket.personName} ${ticket.question} ${ticket.raisedBy?.name ?? ''}`);
  const row = await tx
    .insertInto('ticket')
    .values({
      person_id: ticket.personId,
      person_name: ticket.personName,
      subject: ticket.subject,
      question: ticket.question,
      tried: JSON.stringify(ticket.tried),
      device: ticket.device ?? null,
      status_text: ticket.statusText ?? null,
      priority: ticket.priority,
      raised_by_id: ticket.raisedBy?.id ?? null,
      raised_by_name: ticket.raisedBy?.name ?? null,
      raised_how: ticket.raisedBy?.how ?? null,
      state: 'new',
      form_id: ticket.formId,
    })
    .returning(TICKET_COLUMNS)
    .executeTakeFirstOrThrow();
  await sql`update ticket set search = to_tsvector('simple', ${words}) where id = ${row.id}`.execute(tx);
  return readTicketRow(row, []);
}

export function findTicket(db: Database, number: number): Promise<Ticket | undefined> {
  return withNotes(db, tickets(db).where('id', '=', number).executeTakeFirst());
}

/** The person's open case about this; somebody who does not say what it is about means their newest open case. */
export function findOpenTicket(
  db: Database,
  personId: PersonId,
  subject: Ticket['subject'] = 'other',
): Promise<Ticket | undefined> {
  const open = tickets(db)
    .where('person_id', '=', personId)
    .where('state', 'in', [...OPEN_STATES])
    .orderBy('id', 'desc');
  return withNotes(db, (subject === 'other' ? open : open.where('subject', '=', subject)).executeTakeFirst());
}

/** The case of this person that this form led to, so that a second press of "Send" changes nothing. */
export function findTicketByForm(db: Database, personId: PersonId, formId: string): Promise<Ticket | undefined> {
  const made = tickets(db)
    .where('person_id', '=', personId)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('form_id', '=', formId),
        exists(
          selectFrom('ticket_note')
            .select('ticket_note.id')
            .whereRef('ticket_note.ticket_id', '=', 'ticket.id')
            .where('ticket_note.form_id', '=', formId),
        ),
      ]),
    );
  return withNotes(db, made.executeTakeFirst());
}

export const tickets = (db: Database) => db.selectFrom('ticket').select(TICKET_COLUMNS);

async function withNotes(db: Database, found: Promise<TicketRow | undefined>): Promise<Ticket | undefined> {
  const row = await found;
  return row && readTicketRow(row, await notesOf(db, row.id));
}
