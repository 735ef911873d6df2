import { PGlite, types } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { lockDirectory } from './directory-lock.ts';
import { DurableNodeFs } from './durable-node-fs.ts';

/** Often enough that the write-ahead log stays under some 100 MB; each run blocks the process for up to a second. */
const UPKEEP_EVERY_MS = 4 * 60_000;

/** PGlite's own defaults without "-F" (which switches fsync off), and with less shared memory. */
const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync', 'shared_buffers=32MB'].flatMap((setting) => ['-c', setting]),
];

/**
 * Opens the embedded database under `directory`, alone: refuses when another process has it.
 * PGlite runs neither vacuum nor checkpoint by itself, so a timer here does.
 */
export async function openEmbedded(directory: string, onSync?: () => void) {
  const unlock = lockDirectory(directory);
  try {
    const pglite = await PGlite.create({
      fs: new DurableNodeFs(directory, onSync),
      startParams: START_PARAMETERS,
      parsers: { [types.INT8]: Number, [types.DATE]: (value: string) => value },
    });
    const upkeep = setInterval(() => void pglite.exec('vacuum (analyze); checkpoint').catch(() => {}), UPKEEP_EVERY_MS);
    upkeep.unref();
    return {
      pglite,
      dialect: new PGliteDialect({ pglite }),
      close: async () => {
        clearInterval(upkeep);
        await pglite.exec('checkpoint');
        await pglite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
