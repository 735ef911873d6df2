import assert from 'node:assert/strict';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import type { Logger } from '../../src/kernel/logger.ts';
import type { Database } from '../../src/storage/open-storage.ts';
import { silentLogger } from '../kernel/silent-logger.ts';
import { eventually } from './driver/eventually.ts';
import { type OpenHouse, openHouse } from './driver/open-house.ts';
import { seatOf } from './driver/seat.ts';

const { amara, chloe, haruto, robin } = contosoIds.people;
const DEVICE = 'Which device should I use?';

describe('thumbs below an answer', function () {
  this.timeout(60_000);
  let house: OpenHouse;
  const log: string[] = [];
  const note = (fields: object, text?: string) => void log.push(JSON.stringify([fields, text]));
  const logger: Logger = { ...silentLogger, debug: note, info: note, warn: note, error: note };
  before(async () => {
    house = await openHouse({ limits: 'off', logger });
  });
  after(() => house?.close());

  const newest = (personId: string) => house.connector.conversations.messagesTo(personId).at(-1) ?? assert.fail();
  const ask = async (personId: string, question: string) => {
    await seatOf(house, personId).says(question);
    return newest(personId);
  };
  const thumbs = async (personId: string, message: ReturnType<typeof newest>, liked: boolean, word = '') => {
    const before = house.connector.conversations.messagesTo(personId).length;
    const { body, status } = await house.people.thumbs(personId, message, { liked, word });
    assert.deepEqual([status, body], [200, {}], 'Teams thanks by itself');
    assert.equal(house.connector.conversations.messagesTo(personId).length, before, 'and nothing more is said');
  };
  const countsIn = (db: Database) =>
    db.selectFrom('answer_feedback').select(['article', 'language', 'up', 'down']).orderBy('article').execute();
  const counts = () => house.look(countsIn);

  it('stand below every answer, and are not marked as generated: our texts are approved', async () => {
    const { activity } = await ask(amara, DEVICE);
    assert.deepEqual(activity.channelData, { feedbackLoop: { type: 'default' } });
    assert.doesNotMatch(JSON.stringify(activity), /AIGenerated/i);
  });

  it('do not stand below what is no answer', async () => {
    for (const text of ['hi', 'am i set up?', 'passkey phone', 'what is for lunch in the canteen today?']) {
      const message = await ask(amara, text);
      await assert.rejects(house.people.thumbs(amara, message, { liked: true }), /no thumbs/, text);
    }
  });

  it('up are counted', async () => {
    await thumbs(amara, await ask(amara, DEVICE), true, 'thanks!');
    assert.deepEqual(await counts(), [{ article: 'which-device', language: 'en', up: 1, down: 0 }]);
  });

  it('down make a gap of the question, without whoever asked it', async () => {
    const message = await ask(chloe, 'why is this safer than my password? my number is 0170 7712043');
    await thumbs(chloe, message, false, 'I still do not get it, call me: Chloe 0170 7712043');
    const { text } = await seatOf(house, robin).says('gaps');
    assert.match(text, /“why is this safer than my password\?.*\n.*Thumbs down.*\n1\n/i);
    assert.match(text, /Somebody wrote: “I still do not get it, call me: .*\[removed\]/);
    const all = await house.look(async (db) => ({
      counts: await countsIn(db),
      shown: await db.selectFrom('answer_shown').select(['article', 'question', 'vote']).execute(),
      gaps: await db.selectFrom('gap').selectAll().execute(),
    }));
    assert.ok(all.counts.some(({ article, up, down }) => article === 'why-safer' && up === 0 && down === 1));
    const voted = all.shown.find(({ vote }) => vote === 'down');
    assert.deepEqual(voted, { article: 'why-safer', question: '', vote: 'down' });
    assert.doesNotMatch(JSON.stringify(all), /7712043|chloe/i);
  });

  it('down twice are one, and can be taken back', async () => {
    const message = await ask(haruto, 'who can help me');
    for (const liked of [false, false]) await thumbs(haruto, message, liked);
    const vote = async () => (await counts()).find(({ article }) => article === 'who-can-help');
    assert.deepEqual(await vote(), { article: 'who-can-help', language: 'en', up: 0, down: 1 });
    assert.match((await seatOf(house, robin).says('gaps')).text, /“who can help me”\n.*\n1\n/);
    await thumbs(haruto, message, true);
    assert.deepEqual(await vote(), { article: 'who-can-help', language: 'en', up: 1, down: 0 });
  });

  it('count below an answer that was chosen with a button', async () => {
    const chat = seatOf(house, amara);
    const choice = await chat.says('passkey phone');
    await chat.presses(choice.buttons[0] ?? '');
    const before = await counts();
    await thumbs(amara, newest(amara), true);
    const sum = (rows: typeof before) => rows.reduce((all, { up }) => all + up, 0);
    assert.equal(sum(await counts()), sum(before) + 1);
  });

  it('count below the private answer to a question in a channel', async () => {
    const channel = seatOf(house, amara, { place: 'channel' });
    const before = house.connector.conversations.messagesTo(amara).length;
    await channel.says('why is this safer than my password');
    const arrived = () => house.connector.conversations.messagesTo(amara).length > before;
    await eventually('the answer in the chat', arrived);
    const message = newest(amara);
    const known = await counts();
    await thumbs(amara, message, true);
    assert.notDeepEqual(await counts(), known);
  });

  describe('that nobody could have pressed', () => {
    const forge = (personId: string, content: object, where = {}) =>
      house.people.post(personId, { type: 'invoke', name: 'message/submitAction', ...content }, where);
    const value = (reaction: unknown) => ({ actionName: 'feedback', actionValue: { reaction, feedback: 'x' } });
    let counted: Awaited<ReturnType<typeof counts>>;
    before(async () => {
      counted = await counts();
    });
    afterEach(async () => assert.deepEqual(await counts(), counted));

    it('are thanked and counted nowhere: below another person’s answer, in a channel, below nothing', async () => {
      const theirs = await ask(amara, DEVICE);
      for (const replyToId of [theirs.id, '1', '', undefined, 'x'.repeat(5_000), "' or 1=1 --"]) {
        const { body, status } = await forge(haruto, { replyToId, value: value('dislike') });
        assert.deepEqual([status, body], [200, {}], replyToId);
      }
      const inChannel = await forge(amara, { replyToId: theirs.id, value: value('dislike') }, { place: 'channel' });
      assert.deepEqual([inChannel.status, inChannel.body], [200, {}]);
    });

    it('are refused when they are no thumbs', async () => {
      const { id } = await ask(amara, DEVICE);
      const wrong = [undefined, null, 7, [], {}, value('love'), value({}), { actionName: 'poll', actionValue: {} }];
      for (const one of wrong) {
        const { body, status } = await forge(amara, { replyToId: id, ...(one === undefined ? {} : { value: one }) });
        assert.deepEqual([status, body], [400, undefined], JSON.stringify(one));
      }
    });

    it('are counted nowhere below an answer of the day before yesterday', async () => {
      const message = await ask(amara, DEVICE);
      const old = new Date(Date.now() - 2 * 24 * 3_600_000);
      await house.look((db) => db.updateTable('answer_shown').set({ at: old }).execute());
      await thumbs(amara, message, false);
    });
  });

  it('leave no word in the log', () => {
    assert.ok(log.length > 0);
    assert.doesNotMatch(log.join('\n'), /7712043|thanks!|do not get it|safer than/);
  });
});

describe('thumbs below an answer, where no texts are kept', function () {
  this.timeout(60_000);
  let house: OpenHouse;
  before(async () => {
    house = await openHouse({ limits: 'off', settings: { CONTENT_GAPS: 'off' } });
  });
  after(() => house?.close());

  it('are counted, and nothing of the question is stored', async () => {
    await seatOf(house, amara).says(DEVICE);
    const message = house.connector.conversations.messagesTo(amara).at(-1) ?? assert.fail();
    await house.people.thumbs(amara, message, { liked: false, word: 'too long' });
    const all = await house.look(async (db) => ({
      counts: await db.selectFrom('answer_feedback').select(['article', 'down']).execute(),
      shown: await db.selectFrom('answer_shown').select('question').execute(),
      gaps: await db.selectFrom('gap').selectAll().execute(),
    }));
    assert.deepEqual(all, { counts: [{ article: 'which-device', down: 1 }], shown: [{ question: '' }], gaps: [] });
  });
});
