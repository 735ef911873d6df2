import { sql } from 'kysely';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import type { ConversationAddress } from './messenger.ts';
import type { Unreachable } from './verdict.ts';

export interface Reach {
  readonly address: ConversationAddress;
  readonly locale: string | undefined;
  /** Why sending stopped, until the person writes to the bot again. */
  readonly blocked: Unreachable | undefined;
}

/** Remembers how to reach a person's 1:1 chat. Called on every personal turn: whoever writes is reachable again. */
export async function rememberReach(db: Database, personId: PersonId, reach: Omit<Reach, 'blocked'>): Promise<void> {
  const { conversationId, serviceUrl, tenantId } = reach.address;
  const row = {
    conversation_id: conversationId,
    service_url: serviceUrl,
    tenant_id: tenantId,
    locale: reach.locale ?? null,
    blocked: null,
  };
  await db
    .insertInto('reach')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ ...row, updated_at: sql`now()` }))
    .execute();
}

/** undefined: the person has never been in touch. */
export async function findReach(db: Database, personId: PersonId): Promise<Reach | undefined> {
  const row = await db.selectFrom('reach').selectAll().where('person_id', '=', personId).executeTakeFirst();
  if (!row) return undefined;
  return {
    address: {
      kind: 'conversation',
      conversationId: row.conversation_id,
      serviceUrl: row.service_url,
      tenantId: row.tenant_id,
    },
    locale: row.locale ?? undefined,
    blocked: (row.blocked as Unreachable | null) ?? undefined,
  };
}

/** Sending stops until the person writes again or installs the app again. */
export async function blockReach(db: Database, personId: PersonId, why: Unreachable): Promise<void> {
  await db.updateTable('reach').set({ blocked: why }).where('person_id', '=', personId).execute();
}

/** The app was removed, or the conversation is gone: what was stored about reaching the person goes. */
export async function forgetReach(db: Database, personId: PersonId): Promise<void> {
  await db.deleteFrom('reach').where('person_id', '=', personId).execute();
}
