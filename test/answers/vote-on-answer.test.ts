import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { forgetShown, keepShown } from '../../src/answers/shown-store.ts';
import { voteOnAnswer } from '../../src/answers/vote-on-answer.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';

const at = { conversationId: 'a:1-robin', activityId: '1795409605934' };
const on = { article: 'new-phone', language: 'de', question: 'neues handy' };

describe('thumbs below an answer', () => {
  let storage: Storage;
  before(async () => {
    storage = await openTemporaryDatabase();
  });
  after(() => storage.close());
  beforeEach(async () => {
    await storage.db.deleteFrom('answer_shown').execute();
    await storage.db.deleteFrom('answer_feedback').execute();
    await keepShown(storage.db, on, at);
  });

  const counts = () => storage.db.selectFrom('answer_feedback').select(['article', 'language', 'up', 'down']).execute();
  const shownFor = (hours: number) =>
    sql`update answer_shown set at = now() - make_interval(hours => ${hours}::int)`.execute(storage.db);

  it('are counted for the answer, its language and the day', async () => {
    assert.deepEqual(await voteOnAnswer(storage.db, at, 'up'), on);
    await keepShown(storage.db, { ...on, language: 'en' }, { ...at, activityId: '2' });
    await voteOnAnswer(storage.db, { ...at, activityId: '2' }, 'down');
    await keepShown(storage.db, on, { ...at, activityId: '3' });
    await voteOnAnswer(storage.db, { ...at, activityId: '3' }, 'up');
    const rows = (await counts()).toSorted((a, b) => a.language.localeCompare(b.language));
    assert.deepEqual(rows, [
      { article: 'new-phone', language: 'de', up: 2, down: 0 },
      { article: 'new-phone', language: 'en', up: 0, down: 1 },
    ]);
  });

  it('are one vote a message: the same again adds nothing, the other changes it', async () => {
    await voteOnAnswer(storage.db, at, 'down');
    assert.equal(await voteOnAnswer(storage.db, at, 'down'), undefined);
    assert.deepEqual(await counts(), [{ article: 'new-phone', language: 'de', up: 0, down: 1 }]);
    assert.ok(await voteOnAnswer(storage.db, at, 'up'));
    assert.deepEqual(await counts(), [{ article: 'new-phone', language: 'de', up: 1, down: 0 }]);
  });

  it('are one vote, also when pressed many times at once', async () => {
    const votes = await Promise.all(Array.from({ length: 8 }, () => voteOnAnswer(storage.db, at, 'down')));
    assert.equal(votes.filter((vote) => vote !== undefined).length, 1);
    assert.deepEqual(await counts(), [{ article: 'new-phone', language: 'de', up: 0, down: 1 }]);
  });

  it('hand out the question once, with the first thumbs-down, and then it is gone', async () => {
    assert.equal((await voteOnAnswer(storage.db, at, 'up'))?.question, 'neues handy');
    assert.equal((await voteOnAnswer(storage.db, at, 'down'))?.question, 'neues handy');
    assert.doesNotMatch(JSON.stringify(await storage.db.selectFrom('answer_shown').selectAll().execute()), /handy/);
    await voteOnAnswer(storage.db, at, 'up');
    assert.equal((await voteOnAnswer(storage.db, at, 'down'))?.question, '');
  });

  it('count nowhere below anything else: another message, or the same number in another chat', async () => {
    for (const other of [
      { ...at, activityId: '1795409605935' },
      { ...at, conversationId: 'a:1-amara' },
      { conversationId: '', activityId: '' },
    ]) {
      assert.equal(await voteOnAnswer(storage.db, other, 'down'), undefined);
    }
    assert.deepEqual(await counts(), []);
  });

  it('count for a day, after which nothing of the answer is left', async () => {
    await shownFor(23);
    await forgetShown(storage.db);
    assert.ok(await voteOnAnswer(storage.db, at, 'up'));
    await shownFor(25);
    assert.equal(await voteOnAnswer(storage.db, at, 'down'), undefined);
    await forgetShown(storage.db);
    assert.deepEqual(await storage.db.selectFrom('answer_shown').selectAll().execute(), []);
    assert.deepEqual(await counts(), [{ article: 'new-phone', language: 'de', up: 1, down: 0 }]);
  });

  it('are kept without the chat they were pressed in', async () => {
    const stored = JSON.stringify(await storage.db.selectFrom('answer_shown').selectAll().execute());
    assert.doesNotMatch(stored, /robin|1795409605934/);
  });
});
