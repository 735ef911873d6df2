import type { Selectable } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import type { ResolutionCode } from './resolution-code.ts';
import type { Subject } from './subject.ts';
import type { RaisedBy, Rating, Ticket, TicketState } from './ticket.ts';

/** What is read of a case: all but what only the database needs. */
export type TicketRow = Omit<
  Selectable<Schema['ticket']>,
  'search' | 'urgency' | 'in_front' | 'form_id' | 'reminded_at'
>;

/** Their columns, for queries. */
export const TICKET_COLUMNS = [
  ...(['id', 'person_id', 'person_name', 'subject', 'question', 'tried', 'device', 'status_text'] as const),
  ...(['priority', 'state', 'owner_id', 'owner_name', 'raised_by_id', 'raised_by_name', 'raised_how'] as const),
  ...(['resolution_code', 'resolution', 'confirmed_at', 'rating', 'merged_into', 'due_at'] as const),
  ...(['version', 'opened_at', 'changed_at', 'closed_at'] as const),
] as const satisfies readonly (keyof TicketRow)[];

/** A row as the rules know it; the table's own checks keep states, subjects and codes to the known ones. */
export function readTicketRow(row: TicketRow, added: Ticket['added']): Ticket {
  return {
    number: row.id,
    personId: row.person_id,
    personName: row.person_name,
    subject: row.subject as Subject,
    question: row.question,
    added,
    tried: row.tried,
    device: row.device ?? undefined,
    statusText: row.status_text ?? undefined,
    priority: row.priority,
    state: row.state as TicketState,
    owner: row.owner_id === null ? undefined : { id: row.owner_id, name: row.owner_name ?? '' },
    raisedBy: raisedBy(row),
    resolutionCode: (row.resolution_code as ResolutionCode | null) ?? undefined,
    resolution: row.resolution ?? undefined,
    confirmedAt: row.confirmed_at ?? undefined,
    rating: (row.rating as Rating | null) ?? undefined,
    mergedInto: row.merged_into ?? undefined,
    dueAt: row.due_at ?? undefined,
    version: row.version,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    closedAt: row.closed_at ?? undefined,
  };
}

function raisedBy({ raised_by_id: id, raised_by_name: name, raised_how: how }: TicketRow): RaisedBy | undefined {
  return id === null || how === null ? undefined : { id, name: name ?? '', how };
}
