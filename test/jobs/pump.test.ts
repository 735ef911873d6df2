import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPump } from '../../src/jobs/pump.ts';
import type { Logger } from '../../src/kernel/logger.ts';
import { silentLogger } from '../kernel/silent-logger.ts';

describe('the pump', () => {
  const start = (work: (stopping: AbortSignal) => Promise<number>, restMs: number, logger: Logger = silentLogger) =>
    startPump({ name: 'test', work, restMs, logger });

  it('goes on at once while there is something to do, then rests', async () => {
    const left = [3, 2, 1, 0];
    let rounds = 0;
    const pump = start(async () => left[rounds++] ?? 0, 60_000);
    await sleep(50);
    assert.equal(rounds, 4);
    await pump.stop();
    assert.equal(rounds, 4);
  });

  it('does a round again after the rest', async () => {
    let rounds = 0;
    const pump = start(async () => {
      rounds += 1;
      return 0;
    }, 20);
    await sleep(150);
    await pump.stop();
    assert.ok(rounds >= 3 && rounds <= 8, `${rounds} rounds`);
  });

  it('wakes when it is kicked, also when that happens during a round', async () => {
    let rounds = 0;
    const pump = start(async () => {
      rounds += 1;
      if (rounds === 2) pump.kick();
      return 0;
    }, 60_000);
    await sleep(20);
    assert.equal(rounds, 1);
    pump.kick();
    await sleep(50);
    await pump.stop();
    assert.equal(rounds, 3);
  });

  it('logs an error, waits longer each time, and goes on', async () => {
    const logged: object[] = [];
    const at: number[] = [];
    const logger: Logger = { ...silentLogger, error: (fields) => void logged.push(fields) };
    const work = async () => {
      at.push(performance.now());
      if (at.length <= 3) throw new Error('the database is away');
      return 0;
    };
    const pump = start(work, 20, logger);
    await sleep(400);
    await pump.stop();
    assert.equal(logged.length, 3);
    const waits = at.slice(1, 4).map((time, n) => time - (at[n] ?? 0));
    for (const [n, least] of [40, 80, 160].entries()) assert.ok((waits[n] ?? 0) >= least - 5, `waits ${waits}`);
  });

  it('stops only when the running round has ended, and tells it to', async () => {
    let ended = false;
    const pump = start(async (stopping) => {
      await new Promise((resolve) => stopping.addEventListener('abort', resolve));
      await sleep(30);
      ended = true;
      return 1;
    }, 10);
    await sleep(10);
    await pump.stop();
    assert.equal(ended, true);
  });
});
