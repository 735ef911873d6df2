import { rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { openStorage } from '../../src/storage/open-storage.ts';
import { silentLogger } from '../kernel/silent-logger.ts';
import { type NewDatabase, newDatabase } from './new-database.ts';

let template: Promise<string> | undefined;

/** A database of one's own with all tables and nothing in them: embedded, a copy, which takes a quarter of the time. */
export async function migratedDatabase(): Promise<NewDatabase> {
  const database = await newDatabase();
  const { databaseUrl, dataDirectory } = database.settings;
  if (databaseUrl !== undefined) return database;
  template ??= makeTemplate();
  await cp(await template, dataDirectory, { recursive: true });
  return database;
}

/** Made once for all files of a test run, and removed when it ends. */
async function makeTemplate(): Promise<string> {
  const { settings } = await newDatabase();
  process.once('exit', () => rmSync(settings.dataDirectory, { recursive: true, force: true }));
  const { close } = await openStorage(settings, silentLogger);
  await close();
  return settings.dataDirectory;
}
