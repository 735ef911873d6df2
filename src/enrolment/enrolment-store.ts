import { sql } from 'kysely';
import type { Registration } from '../people/directory.ts';
import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';

/** Entra's report names passkeys in several ways, and new ones appear: 'passKeyDeviceBound', 'passKeySynced', 'fido2...'. */
const NAMES_A_PASSKEY = /^(passKey|fido)/i;

/** Keeps one page of the registration report, over what an earlier report said of the same people. */
export async function keepRegistrations(db: Database, page: readonly Registration[], readAt: Date): Promise<void> {
  if (page.length === 0) return;
  const rows = page.map(({ personId, methods, isAdmin, reportedAt }) => ({
    person_id: personId,
    has_passkey: methods.some((method) => NAMES_A_PASSKEY.test(method)),
    methods: JSON.stringify(methods),
    is_admin: isAdmin,
    as_of: reportedAt ?? readAt,
  }));
  await db
    .insertInto('enrolment')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet({
        has_passkey: sql`excluded.has_passkey`,
        methods: sql`excluded.methods`,
        is_admin: sql`excluded.is_admin`,
        as_of: sql`excluded.as_of`,
      }),
    )
    .execute();
}

/** A live check saw a passkey: the report will follow, but nobody is reminded meanwhile. */
export async function keepPasskeySeen(db: Database, personId: PersonId, seenAt: Date): Promise<void> {
  const row = { has_passkey: true, as_of: seenAt };
  await db
    .insertInto('enrolment')
    .values({ person_id: personId, methods: '[]', ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}

/** Those of `ids` who have a passkey, as far as the last report and later live checks say. */
export async function withPasskey(db: Database, ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('enrolment')
    .select('person_id')
    .where('has_passkey', '=', true)
    .where('person_id', 'in', [...ids])
    .execute();
  return new Set(rows.map((row) => row.person_id));
}

/** What the last report and later live checks say of one person; undefined: nothing is known of them yet. */
export async function findEnrolment(
  db: Database,
  personId: PersonId,
): Promise<{ readonly hasPasskey: boolean; readonly isAdmin: boolean | undefined } | undefined> {
  const row = await db
    .selectFrom('enrolment')
    .select(['has_passkey', 'is_admin'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && { hasPasskey: row.has_passkey, isAdmin: row.is_admin ?? undefined };
}
