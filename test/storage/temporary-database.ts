import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { silentLogger } from '../kernel/silent-logger.ts';
import { migratedDatabase } from './migrated-database.ts';

/**
 * A fresh, migrated database for one test file; close() removes it again. Embedded by default. With TEST_DATABASE_URL
 * set, a new database on that PostgreSQL server instead, so that the same tests run on both engines.
 */
export async function openTemporaryDatabase(): Promise<Storage> {
  const { settings, remove } = await migratedDatabase();
  const storage = await openStorage(settings, silentLogger);
  const close = async () => {
    await storage.close();
    await remove();
  };
  return { ...storage, close };
}
