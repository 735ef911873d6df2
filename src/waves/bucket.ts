import { sql } from 'kysely';
import { backoffMs } from '../delivery/retry-table.ts';
import type { Database } from '../storage/open-storage.ts';

/** Tokens for messages, in the database: all replicas together keep one pace. Rates are messages a second. */
export interface Bucket {
  /** Takes up to `want` tokens; 0: none yet. Over any t seconds never more than t × rate + a tenth of a second's worth. */
  take(want: number): Promise<number>;
  /** Teams said it is too much: nobody takes a token for `afterMs` (undefined: longer each time in a row). */
  slowDown(afterMs: number | undefined): Promise<void>;
  isPaused(): Promise<boolean>;
  /** A message went through: the next pause starts short again. */
  ease(): Promise<void>;
}

const KEY = 'waves';

/** Opens the one bucket of this tenant, setting its rate. */
export async function openBucket(db: Database, perSecond: number): Promise<Bucket> {
  const size = { rate: perSecond, cap: Math.max(1, perSecond / 10) };
  await db
    .insertInto('bucket')
    .values({ key: KEY, tokens: 0, ...size })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(size))
    .execute();
  return {
    take: (want) => take(db, want),
    slowDown: (afterMs) => slowDown(db, afterMs),
    isPaused: async () => (await read(db)).paused,
    ease: async () => {
      await db.updateTable('bucket').set({ throttled: 0 }).where('key', '=', KEY).where('throttled', '>', 0).execute();
    },
  };
}

async function take(db: Database, want: number): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    with now_in as (
      select least(cap, tokens + rate * greatest(0, extract(epoch from clock_timestamp() - at)::float8)) as tokens
        from bucket where key = ${KEY} for update)
    update bucket set at = greatest(at, clock_timestamp()),
           tokens = now_in.tokens - least(floor(now_in.tokens), ${want}::float8)
      from now_in where key = ${KEY}
    returning least(floor(now_in.tokens), ${want}::float8) as taken`.execute(db);
  return Number(rows[0]?.taken ?? 0);
}

/** Several senders hear of one and the same jam: only the first of them lengthens the next pause. */
async function slowDown(db: Database, afterMs: number | undefined): Promise<void> {
  const { paused, throttled } = await read(db);
  if (paused && afterMs === undefined) return;
  const seconds = (afterMs ?? backoffMs(throttled + 1)) / 1000;
  await sql`
    update bucket set tokens = 0,
           throttled = throttled + case when at > clock_timestamp() then 0 else 1 end,
           at = greatest(at, clock_timestamp() + make_interval(secs => ${seconds}::float8))
     where key = ${KEY}`.execute(db);
}

function read(db: Database): Promise<{ paused: boolean; throttled: number }> {
  return db
    .selectFrom('bucket')
    .select(['throttled', sql<boolean>`at > clock_timestamp()`.as('paused')])
    .where('key', '=', KEY)
    .executeTakeFirstOrThrow();
}
