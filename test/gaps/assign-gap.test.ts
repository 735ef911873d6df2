import assert from 'node:assert/strict';
import { assignGap } from '../../src/gaps/assign-gap.ts';
import { assignmentOf, assignmentsIn, liveAssignments } from '../../src/gaps/assignment-store.ts';
import { forgetOldGaps } from '../../src/gaps/forget-old-gaps.ts';
import type { Gap } from '../../src/gaps/gap.ts';
import { listGaps } from '../../src/gaps/list-gaps.ts';
import { undoAssignment } from '../../src/gaps/undo-assignment.ts';
import { type GapsInTest, openGapsInTest } from './gaps-in-test.ts';

describe('saying what a gap means', () => {
  let house: GapsInTest;
  let gap: Gap;
  before(async () => {
    house = await openGapsInTest();
  });
  beforeEach(async () => {
    await house.reset();
    await house.heard('where do I get a parking permit');
    const [first] = (await listGaps(house.db, 1)).gaps;
    gap = first ?? assert.fail();
  });
  after(() => house?.close());

  const auditTrail = async () => {
    const rows = await house.db
      .selectFrom('audit')
      .select(['event', 'actor', 'subject', 'detail'])
      .orderBy('id')
      .execute();
    return rows.map(({ event, actor, subject, detail }) => ({ event, actor, subject, ...(detail as object) }));
  };
  const assign = (article: string, by = 'robin') => assignGap(house.db, gap, { article, by });

  it('counts at once, and is in the audit trail without the words', async () => {
    const assigned = await assign('who-can-help');
    assert.ok(assigned);
    assert.deepEqual(
      (await assignmentsIn(house.db, 'en')).map(({ text, article }) => ({ text, article })),
      [{ text: 'where do I get a parking permit', article: 'who-can-help' }],
    );
    assert.deepEqual(await assignmentsIn(house.db, 'de'), []);
    const subject = `gap:${gap.id}`;
    const detail = { article: 'who-can-help', language: 'en', phrase: assigned.id };
    assert.deepEqual(await auditTrail(), [{ event: 'gap.assigned', actor: 'robin', subject, ...detail }]);
    await undoAssignment(house.db, assigned.id, 'mei');
    assert.deepEqual(await assignmentsIn(house.db, 'en'), []);
    assert.deepEqual((await auditTrail())[1], { event: 'gap.unassigned', actor: 'mei', subject, ...detail });
  });

  it('is done once by two admins at the same moment, and both see what counts', async () => {
    const both = await Promise.all([assign('who-can-help'), assign('new-phone', 'mei')]);
    assert.equal(new Set(both.map((each) => each?.id)).size, 1);
    assert.equal(new Set(both.map((each) => each?.article)).size, 1);
    assert.equal((await liveAssignments(house.db)).length, 1);
    assert.equal((await auditTrail()).length, 1);
  });

  it('is taken back once, and can be said anew', async () => {
    const first = (await assign('who-can-help')) ?? assert.fail();
    const twice = await Promise.all([1, 2].map(() => undoAssignment(house.db, first.id, 'robin')));
    for (const undone of twice) assert.ok(undone?.undoneAt);
    assert.equal((await auditTrail()).length, 2);
    assert.equal((await listGaps(house.db, 1)).gaps.length, 1, 'it is a gap again');
    const second = await assign('new-phone');
    assert.equal(second?.article, 'new-phone');
    await undoAssignment(house.db, first.id, 'robin');
    assert.equal((await assignmentOf(house.db, gap.id))?.id, second?.id, 'the old one undone again changes nothing');
  });

  it('goes on counting when the gap is old and gone', async () => {
    const assigned = (await assign('who-can-help')) ?? assert.fail();
    await house.db.updateTable('gap').set({ last_seen: '2020-01-01T00:00:00Z' }).execute();
    await forgetOldGaps(house.db);
    assert.equal(await assign('new-phone'), undefined, 'a gap that is gone cannot be assigned');
    const [kept] = await assignmentsIn(house.db, 'en');
    assert.deepEqual([kept?.id, kept?.gapId], [assigned.id, undefined]);
    assert.ok((await undoAssignment(house.db, assigned.id, 'robin'))?.undoneAt);
    assert.equal(await undoAssignment(house.db, 2 ** 40, 'robin'), undefined);
  });
});
