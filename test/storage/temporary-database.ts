import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { silentLogger } from '../kernel/silent-logger.ts';

/**
 * A fresh, migrated database for one test file; close() removes it again. Embedded by default. With TEST_DATABASE_URL
 * set, a new database on that PostgreSQL server instead, so that the same tests run on both engines.
 */
export function openTemporaryDatabase(): Promise<Storage> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? onServer(server) : embedded();
}

async function embedded(): Promise<Storage> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'passkey-guide-test-'));
  const storage = await openStorage({ databaseUrl: undefined, dataDirectory }, silentLogger);
  const close = async () => {
    await storage.close();
    await rm(dataDirectory, { recursive: true, force: true });
  };
  return { ...storage, close };
}

async function onServer(server: string): Promise<Storage> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServerItself(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const storage = await openStorage({ databaseUrl: url.href, dataDirectory: '' }, silentLogger);
  const close = async () => {
    await storage.close();
    await onServerItself(server, `drop database ${name} with (force)`);
  };
  return { ...storage, close };
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
