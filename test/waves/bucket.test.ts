import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBucket } from '../../src/waves/bucket.ts';
import { openWaveLab, type WaveLab } from './wave-lab.ts';

describe('the pace that all senders share', () => {
  let lab: WaveLab;
  before(async () => {
    lab = await openWaveLab();
  });
  beforeEach(() => lab.reset());
  after(() => lab.close());

  it('is never exceeded by three who take as much as they can get, and hardly anything is wasted', async () => {
    const rate = 50;
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    let taken = 0;
    const taker = async () => {
      const bucket = await openBucket(lab.db, rate);
      while (seconds() < 1.5) {
        const got = await bucket.take(10);
        taken += got;
        assert.ok(taken <= rate / 10 + rate * seconds(), `${taken} in ${seconds()} s`);
        await sleep(5);
      }
    };
    await Promise.all([taker(), taker(), taker()]);
    assert.ok(taken >= rate * 1.5 * 0.7, `${taken} of ${rate * 1.5}`);
  });

  it('gives whole tokens also when the pace is slower than one a second', async () => {
    const bucket = await openBucket(lab.db, 0.5);
    assert.equal(await bucket.take(5), 0);
    await lab.db
      .updateTable('bucket')
      .set({ at: new Date(Date.now() - 60_000) })
      .execute();
    assert.equal(await bucket.take(5), 1, 'and saves up no burst');
  });

  it('stands still for as long as Teams says', async () => {
    const bucket = await openBucket(lab.db, 1_000);
    await bucket.slowDown(400);
    assert.equal(await bucket.isPaused(), true);
    assert.equal(await bucket.take(10), 0);
    await sleep(450);
    assert.equal(await bucket.isPaused(), false);
    await sleep(20);
    assert.ok((await bucket.take(10)) > 0);
  });

  it('stands still longer each time in a row when Teams says nothing, and starts short after a success', async () => {
    const bucket = await openBucket(lab.db, 1_000);
    const pauses: number[] = [];
    const jam = async () => {
      await lab.db
        .updateTable('bucket')
        .set({ at: new Date(Date.now() - 1_000) })
        .execute();
      const before = Date.now();
      await bucket.slowDown(undefined);
      await bucket.slowDown(undefined);
      const { at } = await lab.db.selectFrom('bucket').select('at').executeTakeFirstOrThrow();
      pauses.push((at.getTime() - before) / 1_000);
    };
    for (let n = 0; n < 3; n++) await jam();
    await bucket.ease();
    await jam();
    for (const [index, expected] of [2, 4, 8, 2].entries()) {
      const pause = pauses[index] ?? 0;
      assert.ok(
        pause > expected * 0.75 && pause < expected * 1.3,
        `pause ${index + 1} was ${pause} s, not ${expected}`,
      );
    }
  });
});
