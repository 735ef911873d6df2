import { sql, type Transaction } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Schema } from '../storage/schema.ts';
import { notesOf } from './note-store.ts';
import { readTicketRow, TICKET_COLUMNS } from './read-ticket-row.ts';
import type { ResolutionCode } from './resolution-code.ts';
import { OPEN_STATES, type Priority, type Rating, type Ticket, type TicketState } from './ticket.ts';

/** What is to be different; null takes something away. */
export interface Change {
  readonly state?: TicketState;
  readonly priority?: Priority;
  readonly owner?: { readonly id: PersonId; readonly name: string } | null;
  readonly resolution?: { readonly code: ResolutionCode; readonly note: string | null } | null;
  readonly confirmedAt?: Date;
  readonly rating?: Rating;
  readonly mergedInto?: number;
}

/** Changes the case if it still is at this version. undefined: somebody was faster, nothing was changed. */
export async function changeTicket(
  tx: Transaction<Schema>,
  ticket: Ticket,
  change: Change,
): Promise<Ticket | undefined> {
  const { state, owner, resolution } = change;
  const row = await tx
    .updateTable('ticket')
    .set({
      ...(state && { state, closed_at: closedAt(ticket, state) }),
      ...(change.priority && { priority: change.priority }),
      ...(owner !== undefined && { owner_id: owner?.id ?? null, owner_name: owner?.name ?? null }),
      ...(resolution !== undefined && {
        ...{ resolution_code: resolution?.code ?? null, resolution: resolution?.note ?? null },
      }),
      ...(change.confirmedAt && { confirmed_at: change.confirmedAt }),
      ...(change.rating && { rating: change.rating }),
      ...(change.mergedInto && { merged_into: change.mergedInto }),
      version: ticket.version + 1,
      changed_at: sql<Date>`now()`,
    })
    .where('id', '=', ticket.number)
    .where('version', '=', ticket.version)
    .returning(TICKET_COLUMNS)
    .executeTakeFirst();
  return row && readTicketRow(row, await notesOf(tx, row.id));
}

function closedAt({ closedAt }: Ticket, state: TicketState) {
  if (OPEN_STATES.includes(state)) return null;
  return closedAt ?? sql<Date>`now()`;
}
