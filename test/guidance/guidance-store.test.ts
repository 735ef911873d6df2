import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { addTried, endGuidance, findGuidance, startGuidance } from '../../src/guidance/guidance-store.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';

describe('where somebody stands in registering', () => {
  let storage: Storage;
  before(async function () {
    this.timeout(30_000);
    storage = await openTemporaryDatabase();
  });
  after(() => storage?.close());
  beforeEach(() => storage.db.deleteFrom('guidance').execute());

  const started = async () => (await findGuidance(storage.db, 'p1'))?.startedAt.getTime() ?? 0;

  it('is nowhere before they start and after they have their passkey', async () => {
    assert.equal(await findGuidance(storage.db, 'p1'), undefined);
    await startGuidance(storage.db, 'p1', "Robin's iPhone");
    await endGuidance(storage.db, 'p1');
    assert.equal(await findGuidance(storage.db, 'p1'), undefined);
  });

  it('keeps what was tried, once each and in order', async () => {
    await startGuidance(storage.db, 'p1', "Robin's iPhone");
    for (const tried of ['Switched Bluetooth on', 'Used another browser', 'Switched Bluetooth on']) {
      await addTried(storage.db, 'p1', tried);
    }
    const state = await findGuidance(storage.db, 'p1');
    assert.deepEqual(state?.tried, ['Switched Bluetooth on', 'Used another browser']);
  });

  it('goes on when the same device is chosen on an old card', async () => {
    await startGuidance(storage.db, 'p1', "Robin's iPhone");
    await addTried(storage.db, 'p1', 'Switched Bluetooth on');
    const before = await started();
    await startGuidance(storage.db, 'p1', "Robin's iPhone");
    assert.equal(await started(), before);
    assert.equal((await findGuidance(storage.db, 'p1'))?.tried.length, 1);
  });

  it('starts afresh with another device, and on another day', async () => {
    await startGuidance(storage.db, 'p1', "Robin's iPhone");
    await addTried(storage.db, 'p1', 'Switched Bluetooth on');
    await startGuidance(storage.db, 'p1', 'Security key');
    assert.deepEqual((await findGuidance(storage.db, 'p1'))?.tried, []);
    await sql`update guidance set updated_at = now() - interval '2 days'`.execute(storage.db);
    const before = await started();
    await startGuidance(storage.db, 'p1', 'Security key');
    assert.ok((await started()) > before);
  });
});
