import { fromPglite, PgBoss } from 'pg-boss';
import type { Logger } from '../kernel/logger.ts';
import type { Storage } from '../storage/open-storage.ts';

/** Work done by the clock, by one replica at a time. */
export interface CronJob {
  /** Also the name of its queue: letters, digits and dashes. */
  readonly name: string;
  /** Minute, hour, day of month, month, day of week; in UTC. */
  readonly cron: string;
  readonly work: () => Promise<unknown>;
}

export interface Boss {
  /** Waits for running work, then lets go of the database. */
  stop(): Promise<void>;
}

/** Work that runs longer counts as lost with its process and is done again, in seconds. */
const EXPIRE_SECONDS = 15 * 60;
/** The default of 60 s twice over would leave a lost job for up to two minutes. */
const SUPERVISE_SECONDS = 30;
const STOP_TIMEOUT_MS = 20_000;

/** Runs cron jobs from the database, in a schema of pg-boss's own. The only user of pg-boss; holds no rules. */
export async function startBoss(
  { engine, logger }: { engine: Storage['engine']; logger: Logger },
  jobs: readonly CronJob[],
): Promise<Boss> {
  const boss = new PgBoss({
    ...databaseOf(engine),
    schema: 'jobs',
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorVacuum: false,
  });
  boss.on('error', (error) => logger.error({ err: error }, 'the job clock had an error'));
  boss.on('warning', (warning) => logger.warn({ warning: warning.message }, 'the job clock warns'));
  try {
    await boss.start();
    await forgetOthers(boss, jobs);
    for (const job of jobs) await schedule(boss, job, logger);
  } catch (error) {
    // Half started, its timers and connections would keep a process alive that does nothing.
    await boss.stop({ graceful: false, close: true }).catch(() => {});
    throw error;
  }
  return { stop: () => boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS, close: true }) };
}

/** A server gets a small pool of its own, so that jobs cannot starve the people who wait for an answer. */
const databaseOf = (engine: Storage['engine']) =>
  engine.kind === 'embedded'
    ? { db: fromPglite(engine.pglite), backend: 'pglite' as const }
    : { connectionString: engine.url, max: 3 };

async function schedule(boss: PgBoss, { name, cron, work }: CronJob, logger: Logger): Promise<void> {
  // 'short': while one run waits, the clock adds no second one.
  await boss.createQueue(name, { policy: 'short', retryLimit: 2, retryDelay: 30, expireInSeconds: EXPIRE_SECONDS });
  await boss.work(name, async () => {
    try {
      await work();
    } catch (error) {
      logger.error({ err: error, job: name }, 'a job failed');
      throw error;
    }
  });
  await boss.schedule(name, cron, null, { tz: 'UTC' });
}

/** Schedules live in the database: one that the program no longer has would fill its queue for nobody. */
async function forgetOthers(boss: PgBoss, jobs: readonly CronJob[]): Promise<void> {
  const kept = new Set(jobs.map(({ name }) => name));
  const gone = (await boss.getSchedules()).filter(({ name }) => !kept.has(name));
  for (const { name } of gone) await boss.unschedule(name);
}
