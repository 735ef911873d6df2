import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as firstHouse from './migrations/0001-first-house.ts';
import * as desk from './migrations/0002-desk.ts';
import type { Schema } from './schema.ts';

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-house': firstHouse,
  '0002-desk': desk,
};

/** Brings the database to this release. Safe when several replicas start at once: one migrates, the others wait. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
