import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { TryAgainLater } from '../../src/kernel/failures.ts';
import { approveWave } from '../../src/waves/approve-wave.ts';
import { cancelWave } from '../../src/waves/cancel-wave.ts';
import { addToRoster, beginRoster } from '../../src/waves/roster-store.ts';
import { saveDraft } from '../../src/waves/save-draft.ts';
import { sendNextBatch } from '../../src/waves/send-next-batch.ts';
import { findWave } from '../../src/waves/wave-store.ts';
import {
  ADMIN,
  addsUp,
  approvingOf,
  draft,
  openWaveLab,
  PILOT,
  people,
  person,
  sendingOf,
  type WaveLab,
} from './wave-lab.ts';

describe('pressing Send', () => {
  let lab: WaveLab;
  before(async () => {
    lab = await openWaveLab();
  });
  beforeEach(() => lab.reset());
  after(() => lab.close());

  const approve = (waveId: number, revision = 1, by = ADMIN) => approveWave(approvingOf(lab), { waveId, revision, by });
  const roster = async () => {
    const rows = await lab.db.selectFrom('wave_delivery').select('person_id').orderBy('person_id').execute();
    return rows.map((row) => row.person_id);
  };
  const approvals = () => lab.db.selectFrom('audit').select('actor').where('event', '=', 'wave.approved').execute();

  it('freezes the group, each person once, also over several pages and nested groups', async () => {
    lab.groups.set(PILOT, [...people(20), person('person-3'), person('person-19')]);
    const { id } = await draft(lab);
    assert.equal((await approve(id)).kind, 'going');
    assert.deepEqual(await addsUp(lab, id), { open: 20 });
    lab.groups.set(PILOT, people(25));
    assert.equal((await approve(id)).kind, 'going');
    assert.deepEqual(await addsUp(lab, id), { open: 20 }, 'who joins later is not in it');
  });

  it('sends one wave however often it is pressed, by one admin or two', async () => {
    lab.groups.set(PILOT, people(30));
    const { id } = await draft(lab);
    const answers = await Promise.all([approve(id), approve(id, 1, 'bob-the-admin'), approve(id)]);
    assert.deepEqual(
      answers.map(({ kind }) => kind),
      ['going', 'going', 'going'],
    );
    await approve(id);
    assert.equal((await approvals()).length, 1);
    assert.deepEqual(await addsUp(lab, id), { open: 30 });
  });

  it('does not send to an empty group, and the draft stays', async () => {
    const { id } = await draft(lab);
    assert.equal((await approve(id)).kind, 'empty');
    assert.equal((await findWave(lab.db, id))?.state, 'draft');
    lab.groups.set(PILOT, people(1));
    assert.equal((await approve(id)).kind, 'going');
  });

  it('does not send what was changed after the preview', async () => {
    lab.groups.set(PILOT, people(3));
    const first = await draft(lab);
    const second = await draft(lab, first.formId);
    assert.deepEqual([second.id, second.revision], [first.id, 2]);
    assert.equal((await approve(first.id, first.revision)).kind, 'changed');
    assert.deepEqual(await roster(), []);
    assert.equal((await approve(first.id, second.revision)).kind, 'going');
  });

  it('keeps a wave that was sent as it was, whatever an old form says', async () => {
    lab.groups.set(PILOT, people(3));
    const wave = await draft(lab);
    await approve(wave.id);
    const again = await draft(lab, wave.formId);
    assert.deepEqual([again.state, again.revision], ['sending', 1]);
  });

  it("lets nobody change somebody else's draft", async () => {
    const wave = await draft(lab);
    const stolen = await saveDraft(lab.db, {
      formId: wave.formId,
      by: 'mallory',
      group: wave.group,
      form: wave.form,
      text: { ...wave.text, title: 'Send me your code' },
    });
    assert.equal(stolen, undefined);
    assert.equal((await findWave(lab.db, wave.id))?.text.title, wave.text.title);
  });

  it('sends to nobody when Entra gives half of the group, and can be pressed again', async () => {
    lab.groups.set(PILOT, people(20));
    const { id } = await draft(lab);
    const directory = {
      async *members(group: string) {
        for await (const page of lab.directory.members(group)) {
          yield page;
          throw new TryAgainLater('Entra is busy');
        }
      },
    };
    const approved = await approveWave({ ...approvingOf(lab), directory }, { waveId: id, revision: 1, by: ADMIN });
    assert.equal(approved.kind, 'unreadable');
    assert.deepEqual(await roster(), []);
    assert.equal(await sendNextBatch(sendingOf(lab)), 0);
    assert.equal((await approve(id)).kind, 'going');
    assert.deepEqual(await addsUp(lab, id), { open: 20 });
  });

  it('leaves a draft that nobody got when it is killed half way; the next press reads the group anew', async () => {
    lab.groups.set(PILOT, people(3));
    const { id } = await draft(lab);
    await beginRoster(lab.db, id, 1, 'killed');
    await addToRoster(lab.db, id, 'killed', [{ personId: 'left-since', name: 'Lena Left', exclusion: undefined }]);
    assert.equal(await sendNextBatch(sendingOf(lab)), 0);
    const meanwhile = await approve(id);
    assert.equal(meanwhile.kind === 'going' && meanwhile.wave.preparing, true, 'somebody seems to be at it');
    await sql`update wave set prepared_until = now() - interval '1 second'`.execute(lab.db);
    assert.equal((await approve(id)).kind, 'going');
    assert.deepEqual(await roster(), ['person-1', 'person-2', 'person-3']);
    assert.equal(
      await addToRoster(lab.db, id, 'killed', [{ personId: 'late', name: 'L', exclusion: undefined }]),
      false,
    );
    assert.deepEqual(lab.sent, []);
  });

  it('keeps the roster of whoever took over from a press that came to a standstill', async () => {
    const { id } = await draft(lab);
    const entry = (personId: string) => [{ personId, name: personId, exclusion: undefined }];
    await beginRoster(lab.db, id, 1, 'slow');
    await sql`update wave set prepared_until = now() - interval '1 second'`.execute(lab.db);
    assert.equal(await beginRoster(lab.db, id, 1, 'next'), true);
    assert.equal(await addToRoster(lab.db, id, 'slow', entry('stale')), false);
    assert.equal(await addToRoster(lab.db, id, 'next', entry('fresh')), true);
    assert.deepEqual(await roster(), ['fresh']);
  });

  it('does not send what is thrown away while the group is read', async () => {
    lab.groups.set(PILOT, people(20));
    const { id } = await draft(lab);
    const directory = {
      async *members(group: string) {
        for await (const page of lab.directory.members(group)) {
          await cancelWave(lab.db, id, ADMIN);
          yield page;
        }
      },
    };
    await approveWave({ ...approvingOf(lab), directory }, { waveId: id, revision: 1, by: ADMIN });
    assert.equal((await findWave(lab.db, id))?.state, 'cancelled');
    assert.deepEqual(await roster(), []);
  });

  it('knows no wave that is not there', async () => {
    assert.equal((await approve(4_711)).kind, 'unknown');
  });

  it('freezes 5,000 people quickly', async () => {
    lab.groups.set(PILOT, people(5_000));
    const { id } = await draft(lab);
    const directory = {
      async *members(group: string) {
        const all = lab.groups.get(group) ?? [];
        for (let start = 0; start < all.length; start += 999) yield all.slice(start, start + 999);
      },
    };
    const started = performance.now();
    await approveWave({ ...approvingOf(lab), directory }, { waveId: id, revision: 1, by: ADMIN });
    assert.deepEqual(await addsUp(lab, id), { open: 5_000 });
    assert.ok(performance.now() - started < 5_000, `${performance.now() - started} ms`);
  });
});
