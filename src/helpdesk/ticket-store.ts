import { sql, type Transaction } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import type { Schema } from '../storage/schema.ts';
import { readTicketRow, type TicketRow } from './read-ticket-row.ts';
import { OPEN_STATES, type Priority, type Ticket, type TicketState } from './ticket.ts';

export interface NewTicket {
  readonly personId: PersonId;
  readonly personName: string;
  readonly question: string;
  readonly tried: readonly string[];
  readonly device: string | undefined;
  readonly statusText: string | undefined;
  readonly priority: Priority;
  readonly formId: string;
}

/** Openings of one person wait for each other until the transaction ends; the index ticket_one_open is the guarantee. */
export async function queueOpenings(tx: Transaction<Schema>, personId: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ticket:${personId}`}, 0))`.execute(tx);
}

export async function insertTicket(tx: Transaction<Schema>, ticket: NewTicket): Promise<Ticket> {
  const row = await tx
    .insertInto('ticket')
    .values({
      person_id: ticket.personId,
      person_name: ticket.personName,
      question: ticket.question,
      tried: JSON.stringify(ticket.tried),
      device: ticket.device ?? null,
      status_text: ticket.statusText ?? null,
      priority: ticket.priority,
      state: 'new',
      form_id: ticket.formId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return readTicketRow(row, []);
}

export function findTicket(db: Database, number: number): Promise<Ticket | undefined> {
  return withNotes(db, db.selectFrom('ticket').selectAll().where('id', '=', number).executeTakeFirst());
}

/** The person's one open case. */
export function findOpenTicket(db: Database, personId: PersonId): Promise<Ticket | undefined> {
  const open = db
    .selectFrom('ticket')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', 'in', [...OPEN_STATES]);
  return withNotes(db, open.executeTakeFirst());
}

/** The person's case that this form led to, so that a second press of "Send" changes nothing. */
export function findTicketByForm(db: Database, personId: PersonId, formId: string): Promise<Ticket | undefined> {
  const made = db
    .selectFrom('ticket')
    .selectAll()
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

export interface Change {
  readonly state?: TicketState;
  readonly priority?: Priority;
  readonly owner?: { readonly id: PersonId; readonly name: string };
  readonly resolution?: string;
  readonly confirmedAt?: Date;
}

/** Changes the case if it still is at this version. undefined: somebody was faster, nothing was changed. */
export async function changeTicket(
  tx: Transaction<Schema>,
  ticket: Ticket,
  { state, priority, owner, resolution, confirmedAt }: Change,
): Promise<Ticket | undefined> {
  const row = await tx
    .updateTable('ticket')
    .set({
      ...(state && { state }),
      ...(priority && { priority }),
      ...(owner && { owner_id: owner.id, owner_name: owner.name }),
      ...(resolution !== undefined && { resolution }),
      ...(confirmedAt && { confirmed_at: confirmedAt }),
      version: ticket.version + 1,
      changed_at: sql<Date>`now()`,
    })
    .where('id', '=', ticket.number)
    .where('version', '=', ticket.version)
    .returningAll()
    .executeTakeFirst();
  return withNotes(tx, Promise.resolve(row));
}

/** Adds what the person wrote to an open case; returns when. */
export async function addNote(
  tx: Transaction<Schema>,
  ticket: Ticket,
  note: { text: string; formId: string },
): Promise<Date> {
  const row = await tx
    .insertInto('ticket_note')
    .values({ ticket_id: ticket.number, text: note.text, form_id: note.formId })
    .returning('at')
    .executeTakeFirstOrThrow();
  return row.at;
}

async function withNotes(db: Database, found: Promise<TicketRow | undefined>): Promise<Ticket | undefined> {
  const row = await found;
  if (!row) return undefined;
  const notes = db.selectFrom('ticket_note').select(['text', 'at']).where('ticket_id', '=', row.id).orderBy('id');
  return readTicketRow(row, await notes.execute());
}
