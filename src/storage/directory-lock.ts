import { mkdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { PermanentFailure } from '../kernel/failures.ts';

/**
 * Makes this process the only one to use a data directory. PGlite itself lets two processes open one directory, and then
 * rows that were acknowledged are silently lost. The lock is the operating system's (an exclusive SQLite transaction on
 * `<directory>.lock`), so a kill -9 frees it and no stale process id can keep it. Returns the unlock.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const lock = new DatabaseSync(`${directory}.lock`);
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (cause) {
    lock.close();
    throw new PermanentFailure(
      `${directory} is in use by another process. Stop that one first, or set DATABASE_URL to use a PostgreSQL server.`,
      { cause },
    );
  }
  return () => lock.close();
}
