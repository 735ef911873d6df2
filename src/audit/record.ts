import type { Database } from '../storage/open-storage.ts';
import type { AuditEntry } from './events.ts';

/** Writes one audit line. Pass the transaction of the change it tells of: both are there, or neither. */
export async function record(tx: Database, entry: AuditEntry): Promise<void> {
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
