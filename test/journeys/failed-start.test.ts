import assert from 'node:assert/strict';
import { setTimeout as pass } from 'node:timers/promises';
import { sql } from 'kysely';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Logger } from '../../src/kernel/logger.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { unregisteredBot } from '../../src/teams/bot-identity.ts';
import { silentLogger } from '../kernel/silent-logger.ts';
import { migratedDatabase } from '../storage/migrated-database.ts';

const SOME_ID = '0b07b07b-0000-4000-8000-000000000003';
const NOWHERE = 'http://127.0.0.1:9/';

describe('a bot that cannot start', () => {
  let database: Awaited<ReturnType<typeof migratedDatabase>>;
  before(async () => {
    database = await migratedDatabase();
  });
  after(() => database?.remove());

  it('leaves nothing running, so that its process ends and can be started anew', async function () {
    this.timeout(30_000);
    const { databaseUrl, dataDirectory } = database.settings;
    await inDatabase('create schema jobs; create table jobs.version (nonsense int)');
    const errors: string[] = [];
    const logger: Logger = { ...silentLogger, error: (_fields, message) => void errors.push(message) };
    const config = readConfig({
      ...{ MICROSOFT_APP_ID: SOME_ID, MICROSOFT_APP_TENANT_ID: SOME_ID, PORT: '0', HELPDESK_CHANNEL_ID: 'x' },
      ...{ ADMIN_GROUP_ID: SOME_ID, HELPDESK_GROUP_ID: SOME_ID, WAVE_GROUP_IDS: SOME_ID },
      ...{ TEAMS_SERVICE_URL: NOWHERE, GRAPH_URL: NOWHERE, DATA_DIR: dataDirectory, DATABASE_URL: databaseUrl ?? '' },
    });
    const outside = { identity: unregisteredBot(), graphToken: async () => '', helpdeskServiceUrl: NOWHERE };
    await assert.rejects(openApp(config, logger, { ...outside, host: '127.0.0.1' }));
    errors.length = 0;
    // The clocks of a bot that runs on would complain about the closed database by now.
    await pass(2_500);
    assert.deepEqual(errors, []);
    await inDatabase('drop schema jobs cascade');
  });

  /** Also shows that the database can be opened: nobody holds it. */
  async function inDatabase(statements: string): Promise<void> {
    const { db, close } = await openStorage(database.settings, silentLogger);
    try {
      for (const statement of statements.split('; ')) await sql.raw(statement).execute(db);
    } finally {
      await close();
    }
  }
});
