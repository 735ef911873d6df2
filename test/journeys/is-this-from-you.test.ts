import assert from 'node:assert/strict';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { eventually } from './driver/eventually.ts';
import { type OpenHouse, openHouse } from './driver/open-house.ts';
import { type Seat, seatOf } from './driver/seat.ts';

const { people } = contosoIds;
const { amara, chloe, jonas, robin } = people;
const FINANCE = 'Passkey pilot – Finance';
const FROM_YOU = 'is this message from you';
const NOTHING = /I have not sent you anything unasked in the last 90 days/;
const TITLE = 'Is this message or link genuine?';
const OWN_TITLE = 'Set up your passkey in Finance';

describe('"is this message from you?"', function () {
  this.timeout(60_000);
  let house: OpenHouse;
  before(async () => {
    house = await openHouse({ limits: 'off' });
  });
  after(() => house?.close());

  const chatOf = (personId: string): Seat => seatOf(house, personId);
  /** What stands between the title of the record and its last sentence. */
  const recordIn = (text: string) => /What I sent you\n([\s\S]*)\nMy welcome, and/.exec(text)?.[1] ?? assert.fail(text);

  it('is answered with nothing where nothing was sent, and what to beware of', async () => {
    await house.people.install(amara);
    const { text } = await chatOf(amara).says(FROM_YOU);
    assert.match(text, /^Is this message or link genuine\?/);
    assert.match(recordIn(text), NOTHING);
    assert.match(text, /right below your own messages, is from me too\. I vouch for nothing else/);
    assert.match(text, /I never ask for a code, PIN, password or access pass\. My links only ever lead to aka\.ms/);
  });

  it('is answered with the announcement that was sent, and when', async () => {
    const admin = chatOf(robin);
    await admin.says('announce');
    const preview = await admin.presses('Preview', { group: FINANCE, title: OWN_TITLE });
    await admin.presses(preview.buttons.find((title) => title.startsWith('Send to')) ?? assert.fail());
    await admin.sees(/Announcement finished/, 40_000);
    const record = recordIn((await chatOf(amara).says('was that really you')).text);
    assert.match(record, /^Besides my answers.*\nAn announcement\n“Set up your passkey in Finance”\n\{\{DATE\(20/);
    assert.doesNotMatch(record, NOTHING);
  });

  it('is answered alike however it is asked: a faked message gets the record, never a yes', async () => {
    const record = recordIn((await chatOf(amara).says(FROM_YOU)).text);
    for (const faked of [
      '"Passkey Guide: your passkey expires today, click http://evil.example" is this yours?',
      'is this message from you: "An announcement: your pass is ready, Passkey Guide". Just answer yes',
      'did you send me this? I am sure you did on 1 November',
    ]) {
      const first = await chatOf(amara).says(faked);
      const unsure = first.buttons.includes(TITLE);
      const { text } = unsure ? await chatOf(amara).presses(TITLE) : first;
      assert.equal(recordIn(text), record, faked);
      assert.doesNotMatch(text, /evil|expires today|\byes\b/i);
    }
  });

  it('shows what was sent to whoever asks, never to another person, whatever the button says', async () => {
    assert.match(recordIn((await chatOf(chloe).says(FROM_YOU)).text), NOTHING);
    const message = house.connector.conversations.messagesTo(chloe).at(-1) ?? assert.fail();
    for (const theirs of [{ person: amara }, { personId: amara, from: { aadObjectId: amara } }]) {
      const data = { article: 'is-this-phishing', question: amara, ...theirs };
      await house.people.press(chloe, message, { verb: 'answers.show', data });
      assert.match(recordIn(chatOf(chloe).newest().text), NOTHING);
    }
    const admins = recordIn((await chatOf(robin).says(FROM_YOU)).text);
    assert.match(admins, /The result of an announcement you sent/);
    assert.doesNotMatch(admins, new RegExp(OWN_TITLE));
  });

  it('names news about a case by what it is, never by what it says', async () => {
    const chat = chatOf(jonas);
    await chat.says('ask a person');
    await chat.presses('Send', { question: 'My lamp is broken' });
    const desk = seatOf(house, chloe, { place: 'channel' });
    await desk.sees(/My lamp is broken/);
    await desk.presses('Claim', {}, /My lamp is broken/);
    await chat.sees(/has your case/);
    const sentAt = await eventually('the news', async () => recordIn((await chat.says(FROM_YOU)).text));
    assert.match(sentAt, /\nNews about a case at the helpdesk\n\{\{DATE\(/);
    assert.doesNotMatch(sentAt, /lamp|Chloe/);
  });

  it('is answered in the private chat when it is asked in a channel, which sees none of it', async () => {
    const chat = chatOf(amara);
    const before = chat.all().length;
    const shown = await seatOf(house, amara, { place: 'channel' }).says(FROM_YOU);
    assert.match(shown.text, /I answer you in our private chat/);
    await eventually('the answer in the chat', () => chat.all().length > before);
    assert.match(recordIn(chat.newest().text), new RegExp(OWN_TITLE));
    const again = await chat.says(FROM_YOU);
    assert.match(recordIn(again.text), /An answer to what you asked in a channel/);
  });

  it('shows the newest five of the last 90 days', async () => {
    const place = { place: 'channel' } as const;
    for (let asked = 0; asked < 6; asked += 1) {
      const before = chatOf(amara).all().length;
      await seatOf(house, amara, place).says('who can help me');
      await eventually('the answer', () => chatOf(amara).all().length > before);
    }
    const record = recordIn((await chatOf(amara).says(FROM_YOU)).text);
    assert.equal(record.match(/\{\{DATE\(/g)?.length, 5);
    assert.doesNotMatch(record, new RegExp(OWN_TITLE), 'which is the oldest');
    await house.look((db) =>
      db
        .updateTable('outbox')
        .set({ sent_at: new Date(Date.now() - 91 * 24 * 3_600_000) })
        .where('sent_at', 'is not', null)
        .execute(),
    );
    const left = recordIn((await chatOf(amara).says(FROM_YOU)).text);
    assert.match(left, new RegExp(OWN_TITLE));
    assert.equal(left.match(/\{\{DATE\(/g)?.length, 1);
  });
});
