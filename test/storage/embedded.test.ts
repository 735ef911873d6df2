import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { silentLogger } from '../kernel/silent-logger.ts';

describe('the embedded database', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'passkey-guide-embedded-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('brings each commit to the disk before it says done', async () => {
    let syncs = 0;
    const { pglite, close } = await openEmbedded(join(directory, 'database'), () => {
      syncs += 1;
    });
    const { rows } = await pglite.query<{ fsync: string }>('show fsync');
    assert.equal(rows[0]?.fsync, 'on');
    await pglite.exec('create table note (text text)');
    const before = syncs;
    for (let index = 0; index < 10; index += 1) await pglite.query(`insert into note values ('${index}')`);
    assert.ok(syncs - before >= 10, `${syncs - before} syncs for 10 commits`);
    await close();
  });

  it('refuses a second process with a sentence that helps, and opens again once the first has closed', async () => {
    const settings = { databaseUrl: undefined, dataDirectory: directory };
    const first = await openStorage(settings, silentLogger);
    await assert.rejects(openStorage(settings, silentLogger), /in use by another process.*DATABASE_URL/s);
    await first.close();
    const again = await openStorage(settings, silentLogger);
    await again.close();
  });

  it('keeps everything it acknowledged when the process is killed', async () => {
    const acknowledged = await insertUntilKilled(directory);
    assert.ok(acknowledged > 20, `only ${acknowledged} rows before the kill`);
    const storage = await openStorage({ databaseUrl: undefined, dataDirectory: directory }, silentLogger);
    const rows = await storage.db.selectFrom('audit').select('subject').where('actor', '=', 'kill-test').execute();
    await storage.close();
    const kept = new Set(rows.map(({ subject }) => Number(subject)));
    const lost = Array.from({ length: acknowledged }, (_, index) => index).filter((index) => !kept.has(index));
    assert.deepEqual(lost, []);
  });
});

/** A process that writes and acknowledges one row after the other, killed with SIGKILL; returns how many it acknowledged. */
function insertUntilKilled(directory: string): Promise<number> {
  const child = spawn(process.execPath, ['test/storage/keep-writing.ts', directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.split('\n').length > 60) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    child.once('close', () => resolve(output.split('\n').length - 1));
  });
}
