import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import type { Logger } from '../kernel/logger.ts';
import { migrate } from './migrate.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';
import type { Schema } from './schema.ts';

/** The tables, or a transaction on them: a Transaction is a Kysely too. */
export type Database = Kysely<Schema>;

export interface Storage {
  readonly db: Database;
  /** For the job queue, which needs the engine itself. */
  readonly engine:
    | { readonly kind: 'embedded'; readonly pglite: PGlite }
    | { readonly kind: 'server'; readonly url: string };
  /** Stop everything that queries first. */
  close(): Promise<void>;
}

export interface StorageSettings {
  /** postgres://...; undefined: the embedded database under dataDirectory. */
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
}

/** Opens the database and brings its tables to this release. Throws PermanentFailure when the directory is in use. */
export async function openStorage(settings: StorageSettings, logger: Logger): Promise<Storage> {
  const opened = await open(settings, logger);
  const db = new Kysely<Schema>({ dialect: opened.dialect });
  try {
    await migrate(db);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return { db, engine: opened.engine, close: opened.close };
}

async function open({ databaseUrl, dataDirectory }: StorageSettings, logger: Logger) {
  if (databaseUrl !== undefined) {
    const { dialect, close } = openServer(databaseUrl, logger);
    return { dialect, close, engine: { kind: 'server', url: databaseUrl } as const };
  }
  const { pglite, dialect, close } = await openEmbedded(join(dataDirectory, 'database'));
  return { dialect, close, engine: { kind: 'embedded', pglite } as const };
}
