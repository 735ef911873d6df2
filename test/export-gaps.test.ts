import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readArticles } from '../src/answers/read-articles.ts';
import { environmentWith } from '../src/config.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { demoAnswers } from './answers/demo-answers.ts';
import { silentLogger } from './kernel/silent-logger.ts';
import { migratedDatabase } from './storage/migrated-database.ts';
import type { NewDatabase } from './storage/new-database.ts';

const run = promisify(execFile);
const SOME_ID = '0b07b07b-0000-4000-8000-000000000003';

describe('npm run export-gaps', function () {
  this.timeout(60_000);
  let database: NewDatabase;
  let checkout: string;
  before(async () => {
    database = await migratedDatabase();
    checkout = await mkdtemp(join(tmpdir(), 'passkey-guide-export-'));
    await cp('cards/answers', join(checkout, 'cards/answers'), { recursive: true });
    await run('git', ['init', '--quiet'], { cwd: checkout });
  });
  after(async () => {
    await rm(checkout, { recursive: true, force: true });
    await database?.remove();
  });

  const exportGaps = (settings: Readonly<Record<string, string>> = {}) => {
    const { databaseUrl, dataDirectory } = database.settings;
    const env = environmentWith({
      ...{ MICROSOFT_APP_ID: SOME_ID, MICROSOFT_APP_TENANT_ID: SOME_ID, HELPDESK_CHANNEL_ID: 'x' },
      ...{ ADMIN_GROUP_ID: SOME_ID, HELPDESK_GROUP_ID: SOME_ID, WAVE_GROUP_IDS: SOME_ID },
      ...{ DATA_DIR: dataDirectory, DATABASE_URL: databaseUrl ?? '', ...settings },
    });
    return run(process.execPath, ['src/export-gaps.ts'], { env });
  };

  async function teach(phrases: readonly { article: string; text: string; language?: string; undone?: true }[]) {
    const { db, close } = await openStorage(database.settings, silentLogger);
    const rows = phrases.map(({ article, text, language = 'en', undone }) => ({
      ...{ article, text, language, taught_by: SOME_ID, gap_id: null },
      ...(undone ? { undone_by: SOME_ID, undone_at: new Date() } : {}),
    }));
    await db.insertInto('taught_phrase').values(rows).execute().finally(close);
  }

  it('says so when nothing was assigned', async () => {
    assert.deepEqual(await exportGaps(), { stdout: '', stderr: 'There is nothing to change.\n' });
  });

  it('writes everything that was assigned as a change that git takes and the bot loads', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `the bluebird of floor ${index} wobbles: "why" # now`);
    await teach([
      ...many.map((text) => ({ article: 'new-phone', text })),
      { article: 'who-can-help', text: 'taken back again', undone: true },
      { article: 'who-can-help', text: 'no such language', language: 'xx' },
    ]);
    const { stdout, stderr } = await exportGaps();
    assert.equal(stderr, 'Left out, because the answer has no file in their language: 1\n');
    await writeFile(join(checkout, 'gaps.patch'), stdout);
    await run('git', ['apply', 'gaps.patch'], { cwd: checkout });
    const articles = readArticles(join(checkout, 'cards/answers'), 'en', demoAnswers.placeholders);
    const questions = articles.find(({ id }) => id === 'new-phone')?.questions ?? [];
    assert.deepEqual(questions.slice(-many.length), many);
    assert.doesNotMatch(stdout, /taken back|no such language/);
  });

  it('names what is missing instead of failing with a stack', async () => {
    const failed = await exportGaps({ ADMIN_GROUP_ID: 'nonsense' }).catch((error: unknown) => error);
    const { code, stdout, stderr } = failed as { code: number; stdout: string; stderr: string };
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /^These settings need attention:\n {2}ADMIN_GROUP_ID: must be a GUID/);
    assert.doesNotMatch(stderr, /\bat /);
  });
});
