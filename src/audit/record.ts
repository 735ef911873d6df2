import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import type { AuditEntry } from './events.ts';

/** Writes one audit line. Pass the transaction of the change it tells of: both are there, or neither. */
export async function record(tx: Kysely<Schema> | Transaction<Schema>, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      actor: entry.actor,
      event: entry.event,
      subject: entry.subject,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute();
}
