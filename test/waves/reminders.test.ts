import assert from 'node:assert/strict';
import { cancelWave } from '../../src/waves/cancel-wave.ts';
import { noteResponse, remindLater } from '../../src/waves/respond-to-wave.ts';
import { sendDueReminders } from '../../src/waves/send-due-reminders.ts';
import { ADMIN, draft, hasPasskey, openWaveLab, people, sendToTheEnd, type WaveLab, waveTo } from './wave-lab.ts';

const NOON = new Date('2026-11-24T12:00:00Z');
const TOMORROW = new Date('2026-11-25T12:00:00Z');

describe('Remind me later', () => {
  let lab: WaveLab;
  let waveId: number;
  before(async () => {
    lab = await openWaveLab();
  });
  beforeEach(async () => {
    await lab.reset();
    waveId = await waveTo(lab, people(3));
    await sendToTheEnd(lab, waveId);
    await lab.db.deleteFrom('outbox').execute();
  });
  after(() => lab.close());

  const later = (personId: string, at = TOMORROW) => remindLater(lab.db, { waveId, personId }, at);
  const remindAt = (now: Date) =>
    sendDueReminders({ db: lab.db, hasPasskey: hasPasskey(lab), organisation: 'Contoso', clock: () => now });
  const promised = () =>
    lab.db.selectFrom('outbox').select(['recipient', 'card', 'data']).orderBy('recipient').execute();

  it('comes on its day, once, with the same text and no further reminder', async () => {
    assert.deepEqual(await later('person-1'), { kind: 'will-remind', at: TOMORROW });
    assert.equal(await remindAt(new Date(TOMORROW.getTime() - 1)), 0);
    await Promise.all([remindAt(TOMORROW), remindAt(TOMORROW)]);
    await remindAt(new Date('2027-01-01T00:00:00Z'));
    const [message, ...more] = await promised();
    assert.deepEqual(more, []);
    assert.equal(message?.recipient, 'person-1');
    assert.equal(message?.card, 'waves/announcement');
    assert.equal(message?.data.reminder, true);
    assert.equal(message?.data.title, 'Set up your passkey');
    assert.deepEqual(await later('person-1'), { kind: 'reminded' });
  });

  it('keeps the first date when it is pressed again', async () => {
    await later('person-1');
    assert.deepEqual(await later('person-1', new Date('2026-12-24T00:00:00Z')), { kind: 'will-remind', at: TOMORROW });
  });

  it('does not come to who has a passkey by then', async () => {
    await later('person-1');
    await later('person-2');
    lab.registered.add('person-1');
    assert.equal(await remindAt(TOMORROW), 2);
    assert.deepEqual(
      (await promised()).map(({ recipient }) => recipient),
      ['person-2'],
    );
  });

  it('does not come when the announcement was stopped', async () => {
    waveId = await waveTo(lab, people(2));
    await later('person-1');
    await cancelWave(lab.db, waveId, ADMIN);
    assert.equal(await remindAt(TOMORROW), 1);
    assert.deepEqual(await promised(), []);
    assert.deepEqual(await later('person-2'), { kind: 'stopped' });
  });

  it('is only for who is on the roster of a wave that was sent', async () => {
    const unsent = await draft(lab);
    assert.deepEqual(await later('somebody-else'), { kind: 'not-yours' });
    assert.deepEqual(await remindLater(lab.db, { waveId: unsent.id, personId: 'person-1' }, NOON), {
      kind: 'not-yours',
    });
    assert.equal(await noteResponse(lab.db, { waveId, personId: 'somebody-else' }, 'register'), false);
    assert.equal(await noteResponse(lab.db, { waveId: 4_711, personId: 'person-1' }, 'register'), false);
  });

  it('notes each press once', async () => {
    for (const response of ['register', 'register', 'question'] as const) {
      assert.equal(await noteResponse(lab.db, { waveId, personId: 'person-1' }, response), true);
    }
    const rows = await lab.db.selectFrom('wave_response').select('response').orderBy('response').execute();
    assert.deepEqual(
      rows.map(({ response }) => response),
      ['question', 'register'],
    );
  });
});
