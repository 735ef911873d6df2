import type { Selectable } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import type { Ticket, TicketState } from './ticket.ts';

export type TicketRow = Selectable<Schema['ticket']>;

/** A row as the rules know it; the table's own check keeps the state to the known ones. */
export function readTicketRow(row: TicketRow, added: Ticket['added']): Ticket {
  return {
    number: row.id,
    personId: row.person_id,
    personName: row.person_name,
    question: row.question,
    added,
    tried: row.tried,
    device: row.device ?? undefined,
    statusText: row.status_text ?? undefined,
    priority: row.priority,
    state: row.state as TicketState,
    owner: row.owner_id === null ? undefined : { id: row.owner_id, name: row.owner_name ?? '' },
    resolution: row.resolution ?? undefined,
    confirmedAt: row.confirmed_at ?? undefined,
    version: row.version,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
  };
}
