import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Verdict } from '../../src/delivery/verdict.ts';
import { cancelWave } from '../../src/waves/cancel-wave.ts';
import { finishWaves } from '../../src/waves/finish-waves.ts';
import { claimDue, settle } from '../../src/waves/ledger.ts';
import { sendNextBatch } from '../../src/waves/send-next-batch.ts';
import {
  ADMIN,
  addsUp,
  EMERGENCY,
  letWaitsPass,
  openWaveLab,
  people,
  person,
  sendingOf,
  sendToTheEnd,
  type WaveLab,
  waveTo,
} from './wave-lab.ts';

describe('a wave that is sent', () => {
  let lab: WaveLab;
  before(async () => {
    lab = await openWaveLab();
  });
  beforeEach(() => lab.reset());
  after(() => lab.close());

  const idsSent = () => lab.sent.map(({ personId }) => personId).sort();

  it('leaves everybody with one named outcome, and the outcomes add up after every single message', async () => {
    lab.groups.set(EMERGENCY, [person('break-glass')]);
    lab.registered.add('done-already');
    const special = [person('guest', { kind: 'guest' }), person('left', { enabled: false }), person('break-glass')];
    const waveId = await waveTo(lab, [...people(9), ...special, person('done-already'), person('no-app')]);
    lab.answer = async (id) => {
      await addsUp(lab, waveId);
      return id === 'no-app' ? { kind: 'unreachable', why: 'not-installed' } : undefined;
    };
    assert.deepEqual(await sendToTheEnd(lab, waveId), {
      sent: 9,
      'already-registered': 1,
      'emergency-account': 1,
      disabled: 1,
      guest: 1,
      'unreachable:not-installed': 1,
    });
    assert.deepEqual(idsSent(), [...people(9).map(({ id }) => id), 'no-app'].sort(), 'and nobody got it twice');
  });

  it('ends once and tells who sent it the totals, also with several senders at the end', async () => {
    const waveId = await waveTo(lab, people(5));
    const rows = await claimDue(lab.db, 'one', 60, 5);
    await settle(
      lab.db,
      rows.map(({ id }) => id),
      'one',
      { outcome: 'sent' },
    );
    await Promise.all([1, 2, 3].map(() => finishWaves(lab.db)));
    assert.deepEqual(await addsUp(lab, waveId), { sent: 5 });
    const told = await lab.db.selectFrom('outbox').select(['recipient', 'card', 'data']).execute();
    assert.deepEqual(
      told.map(({ recipient, card }) => [recipient, card]),
      [[ADMIN, 'waves/finished']],
    );
    assert.deepEqual(told[0]?.data.outcomes, [{ outcome: 'sent', count: 5 }]);
    const ends = await lab.db.selectFrom('audit').select('detail').where('event', '=', 'wave.finished').execute();
    assert.deepEqual(ends, [{ detail: { sent: 5 } }]);
  });

  it('says that there is nothing to do when it is over', async () => {
    const waveId = await waveTo(lab, people(2));
    await sendToTheEnd(lab, waveId);
    assert.equal(await sendNextBatch(sendingOf(lab)), 0);
  });

  it('gives nobody to two senders at once', async () => {
    await waveTo(lab, people(100));
    const claims = await Promise.all(people(10).map(({ id }) => claimDue(lab.db, id, 60, 10)));
    assert.equal(new Set(claims.flat().map(({ personId }) => personId)).size, claims.flat().length);
    assert.ok(claims.flat().length >= 90, 'and passes over who is taken');
  });

  it('takes up who was in hand at a kill once the lease is over, and misses nobody', async () => {
    const waveId = await waveTo(lab, people(6));
    const inHand = await claimDue(lab.db, 'killed', 1, 4);
    assert.equal(inHand.length, 4);
    await sendNextBatch(sendingOf(lab));
    assert.deepEqual(await addsUp(lab, waveId), { sent: 2, open: 4 });
    await sleep(1_100);
    await sendNextBatch(sendingOf(lab));
    assert.deepEqual(await addsUp(lab, waveId), { sent: 6 });
    assert.equal(new Set(idsSent()).size, 6);
  });

  it('does not let a sender that lost its lease overwrite what another one did', async () => {
    const waveId = await waveTo(lab, people(1));
    const [row] = await claimDue(lab.db, 'slow', 0, 1);
    await sendNextBatch(sendingOf(lab));
    await settle(lab.db, [row?.id ?? 0], 'slow', { outcome: 'refused' });
    assert.deepEqual(await addsUp(lab, waveId), { sent: 1 });
  });

  it('stops at once when an admin stops it; the others end as stopped', async () => {
    const waveId = await waveTo(lab, people(30));
    lab.answer = async () => {
      if (lab.sent.length === 3) await cancelWave(lab.db, waveId, ADMIN);
      return undefined;
    };
    await sendNextBatch(sendingOf(lab, 20));
    assert.ok(lab.sent.length <= 5, `${lab.sent.length} were written to`);
    const sent = lab.sent.length;
    assert.deepEqual(await sendToTheEnd(lab, waveId), { sent, cancelled: 30 - sent });
    assert.equal(lab.sent.length, sent);
  });

  it('slows down as a whole when Teams says it is too much for one of them', async () => {
    const waveId = await waveTo(lab, people(10));
    lab.answer = async () => ({ kind: 'throttled', afterMs: 60_000 });
    await sendNextBatch(sendingOf(lab, 20));
    const asked = lab.sent.length;
    assert.ok(asked <= 2, `${asked} were asked for`);
    assert.equal(await sendNextBatch(sendingOf(lab, 20)), 0, 'rests');
    assert.equal(lab.sent.length, asked);
    assert.deepEqual(await addsUp(lab, waveId), { open: 10 });
    lab.answer = async () => undefined;
    await letWaitsPass(lab);
    assert.deepEqual(await sendToTheEnd(lab, waveId), { sent: 10 });
  });

  it('keeps one pace with three senders at once, and sends to each person once', async () => {
    const waveId = await waveTo(lab, people(75));
    const sender = async () => {
      while ((await addsUp(lab, waveId)).open) if ((await sendNextBatch(sendingOf(lab, 50))) === 0) await sleep(20);
    };
    const started = performance.now();
    await Promise.all([sender(), sender(), sender()]);
    assert.equal(new Set(idsSent()).size, 75);
    assert.equal(lab.sent.length, 75);
    const seconds = (performance.now() - started) / 1000;
    const least = (75 - 5) / 50;
    assert.ok(seconds >= least - 0.02, `75 at 50 a second, a tenth of a second's worth at once, took ${seconds} s`);
  });

  it('tries again what may be tried again, and stops after a time', async () => {
    const waveId = await waveTo(lab, people(2));
    const failed: Verdict = { kind: 'failed', why: '503' };
    lab.answer = async (id) => (id === 'person-1' || lab.sent.length < 4 ? failed : undefined);
    assert.deepEqual(await sendToTheEnd(lab, waveId), { sent: 1, 'gave-up': 1 });
    assert.equal(lab.sent.filter(({ personId }) => personId === 'person-1').length, 10);
  });

  it('counts a mistake of our own as a failed try of one person', async () => {
    const waveId = await waveTo(lab, people(3));
    lab.answer = async (id) => {
      if (id === 'person-2') throw new TypeError('a template that does not fit');
      return undefined;
    };
    assert.deepEqual(await sendToTheEnd(lab, waveId), { sent: 2, 'gave-up': 1 });
  });

  it('lets go of who was not begun when the process stops', async () => {
    const waveId = await waveTo(lab, people(20));
    const stopping = new AbortController();
    lab.answer = async () => void stopping.abort();
    await sendNextBatch(sendingOf(lab, 20), stopping.signal);
    assert.ok(lab.sent.length <= 2);
    const { claimed } = await lab.db
      .selectFrom('wave_delivery')
      .select(({ fn }) => fn.countAll<number>().as('claimed'))
      .where('state', '=', 'claimed')
      .executeTakeFirstOrThrow();
    assert.equal(Number(claimed), 0);
    assert.equal((await sendToTheEnd(lab, waveId)).sent, 20);
  });

  it('shows people the frozen text with the wave it belongs to', async () => {
    const waveId = await waveTo(lab, people(1));
    await sendToTheEnd(lab, waveId);
    assert.deepEqual(lab.sent[0]?.message, {
      card: 'waves/announcement',
      data: {
        waveId,
        reminder: false,
        organisation: 'Contoso',
        title: 'Set up your passkey',
        bodyMarkdown: 'It takes **three** minutes.',
        body: '',
      },
    });
  });
});
