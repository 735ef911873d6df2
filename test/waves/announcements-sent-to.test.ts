import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { announcementsSentTo } from '../../src/waves/announcements-sent-to.ts';
import { openWaveLab, people, sendToTheEnd, type WaveLab, waveTo } from './wave-lab.ts';

describe('the announcements that reached a person', () => {
  let lab: WaveLab;
  before(async () => {
    lab = await openWaveLab();
  });
  after(() => lab.close());
  beforeEach(() => lab.reset());

  const titlesTo = async (personId: string) =>
    (await announcementsSentTo(lab.db, personId, 90, 5)).map(({ title }) => title);

  it('are those that Teams took, with their title and when, and nobody else’s', async () => {
    lab.registered.add('person-2');
    lab.answer = async (id) => (id === 'person-3' ? { kind: 'unreachable', why: 'not-installed' } : undefined);
    assert.deepEqual(await titlesTo('person-1'), []);
    const started = Date.now();
    const waveId = await waveTo(lab, people(3));
    assert.deepEqual(await titlesTo('person-1'), [], 'approved is not sent');
    await sendToTheEnd(lab, waveId);
    assert.deepEqual(await titlesTo('person-1'), ['Set up your passkey']);
    const [{ at } = { at: new Date(0) }] = await announcementsSentTo(lab.db, 'person-1', 90, 5);
    assert.ok(Math.abs(at.getTime() - started) < 60_000, at.toISOString());
    for (const other of ['person-2', 'person-3', 'somebody']) assert.deepEqual(await titlesTo(other), [], other);
  });

  it('are remembered for 90 days', async () => {
    await sendToTheEnd(lab, await waveTo(lab, people(1)));
    assert.equal((await titlesTo('person-1')).length, 1);
    await sql`update wave_delivery set sent_at = now() - interval '91 days'`.execute(lab.db);
    assert.deepEqual(await titlesTo('person-1'), []);
  });
});
