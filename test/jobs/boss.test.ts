import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { startBoss } from '../../src/jobs/boss.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { silentLogger } from '../kernel/silent-logger.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';

describe('the job clock', () => {
  let storage: Storage;
  before(async () => {
    storage = await openTemporaryDatabase();
  });
  after(() => storage.close());

  const start = (names: readonly string[], work: () => Promise<unknown>) =>
    startBoss(
      { engine: storage.engine, logger: silentLogger },
      names.map((name) => ({ name, cron: '0 3 * * *', work })),
    );

  it('does what is due, in a schema of its own, and stops cleanly', async () => {
    let done = () => {};
    const ran = new Promise<void>((resolve) => {
      done = resolve;
    });
    const boss = await start(['nightly-sweep'], async () => done());
    await sql`insert into jobs.job (name) values ('nightly-sweep')`.execute(storage.db);
    await ran;
    await boss.stop();
    await storage.db.selectFrom('audit').select('id').execute();
  });

  it('keeps exactly the schedules that the program has', async () => {
    const schedules = async () => {
      const { rows } = await sql<{ name: string }>`select name from jobs.schedule order by name`.execute(storage.db);
      return rows.map(({ name }) => name);
    };
    const first = await start(['reminders', 'old-job'], async () => {});
    assert.deepEqual(await schedules(), ['old-job', 'reminders']);
    await first.stop();
    const second = await start(['reminders'], async () => {});
    assert.deepEqual(await schedules(), ['reminders']);
    await second.stop();
  });
});
