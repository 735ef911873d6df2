import { sql, type Transaction } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import type { Schema } from '../storage/schema.ts';
import { searchable } from './search-words.ts';
import type { Note, Ticket } from './ticket.ts';

/** What is to be said on a case; the text without anything that looks secret. */
export interface NewNote {
  readonly text: string;
  readonly author: Note['author'];
  readonly by: { readonly id: PersonId; readonly name: string };
  readonly asks?: boolean;
  /** The form that was sent: sent twice, it counts once. */
  readonly formId: string;
}

/** What was said on a case, oldest first. */
export async function notesOf(db: Database, number: number): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom('ticket_note')
    .select(['text', 'at', 'author', 'author_name', 'asks'])
    .where('ticket_id', '=', number)
    .orderBy('id')
    .execute();
  return rows.map(({ author_name: name, ...note }) => ({ ...note, authorName: name ?? '' }));
}

/** Whether this form was already added to the case. */
export async function hasNote(db: Database, number: number, formId: string): Promise<boolean> {
  const note = await db
    .selectFrom('ticket_note')
    .select('id')
    .where('ticket_id', '=', number)
    .where('form_id', '=', formId)
    .executeTakeFirst();
  return note !== undefined;
}

/** Adds to what was said on a case; the case as it is then. */
export async function addNote(tx: Transaction<Schema>, ticket: Ticket, note: NewNote): Promise<Ticket> {
  const { text, author, by, asks = false, formId } = note;
  const { at } = await tx
    .insertInto('ticket_note')
    .values({
      ...{ ticket_id: ticket.number, text, author, asks, form_id: formId },
      ...{ author_id: by.id, author_name: by.name },
    })
    .returning('at')
    .executeTakeFirstOrThrow();
  await sql`update ticket set search = search || to_tsvector('simple', ${searchable(text)})
    where id = ${ticket.number}`.execute(tx);
  return { ...ticket, added: [...ticket.added, { text, at, author, asks, authorName: by.name }] };
}
