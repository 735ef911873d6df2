import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { StorageSettings } from '../../src/storage/open-storage.ts';

export interface NewDatabase {
  readonly settings: StorageSettings;
  /** Everything in it has to be closed first. */
  remove(): Promise<void>;
}

/** An empty database: embedded in a new folder, or with TEST_DATABASE_URL set on that PostgreSQL server. */
export function newDatabase(): Promise<NewDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? onServer(server) : embedded();
}

async function embedded(): Promise<NewDatabase> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'passkey-guide-test-'));
  const remove = () => rm(dataDirectory, { recursive: true, force: true });
  return { settings: { databaseUrl: undefined, dataDirectory }, remove };
}

async function onServer(server: string): Promise<NewDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServerItself(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const remove = () => onServerItself(server, `drop database ${name} with (force)`);
  return { settings: { databaseUrl: url.href, dataDirectory: '.unused' }, remove };
}

async function onServerItself(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
