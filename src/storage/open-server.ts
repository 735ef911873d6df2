import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from '../kernel/logger.ts';

const INT8 = 20;
const DATE = 1082;
/** For a connection: free, or opened. Whoever waits for an answer should read by then that there is trouble. */
const LONGEST_WAIT_MS = 5_000;
const LONGEST_STATEMENT_MS = 60_000;

/** Opens a PostgreSQL server (15 or newer). int8 arrives as number and date as string, as on the embedded engine. */
export function openServer(url: string, logger: Logger) {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    // By default both wait for ever: a database that is moving would hold every turn, and every clock with it.
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    statement_timeout: LONGEST_STATEMENT_MS,
    keepAlive: true,
    types: { getTypeParser: parserFor as typeof pg.types.getTypeParser },
  });
  // An idle connection that dies would otherwise end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle database connection was lost'));
  return { pool, dialect: new PostgresDialect({ pool }), close: () => pool.end() };
}

function parserFor(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8) return Number;
  if (oid === DATE) return (value: string) => value;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}
