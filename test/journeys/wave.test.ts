import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { ConnectorCall } from '../../src/emulator/connector/connector-call.ts';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { eventually } from './driver/eventually.ts';
import { factsOn } from './driver/facts-on.ts';
import { hasPasskeyIn, membersOf } from './driver/group-members.ts';
import { type OpenHouse, openHouse } from './driver/open-house.ts';
import { type Seat, type Seen, seatOf } from './driver/seat.ts';

const { people, groups } = contosoIds;
const { amara, chloe, robin } = people;
const FINANCE = 'Passkey pilot – Finance';
const ANNOUNCEMENT = /Sent by Passkey Guide for Contoso/;
const OVER_MS = 40_000;

describe('an announcement to a pilot group', function () {
  this.timeout(60_000);
  let house: OpenHouse;
  let waveId: number;
  before(async () => {
    const installed = (personId: string) => !/[05]$/.test(personId);
    house = await openHouse({ installed, settings: { WAVE_MESSAGES_PER_SECOND: '20' } });
  });
  after(() => house?.close());
  afterEach(() => house.connector.faults.clear());

  const chatOf = (personId: string): Seat => seatOf(house, personId);
  const members = () => membersOf(house.tenant.state, groups.finance);
  const announcementsTo = (personId: string) =>
    chatOf(personId)
      .all()
      .filter(({ text }) => ANNOUNCEMENT.test(text));
  const sendButton = ({ buttons }: Seen) => buttons.find((title) => title.startsWith('Send to')) ?? assert.fail();
  const waveIn = ({ card }: Seen) => Number(/"waveId":(\d+)/.exec(JSON.stringify(card))?.[1]);
  /** Writes to a group and sends; returns how it ended. */
  async function announceTo(group: string): Promise<Seen> {
    const chat = chatOf(robin);
    await chat.says('announce');
    await chat.presses(sendButton(await chat.presses('Preview', { group })));
    return chat.sees(new RegExp(`Announcement finished\\n.*\\nTo ${group}`), OVER_MS);
  }

  it('can only be written by an admin, whatever is typed', async () => {
    for (const text of ['announce', 'waves']) {
      assert.match((await chatOf(amara).says(text)).text, /^This is for rollout admins\n.*Nothing was changed/);
    }
  });

  it('is shown to its writer first, and to nobody else', async () => {
    const chat = chatOf(robin);
    await chat.says('announce');
    const preview = await chat.presses('Preview', { group: FINANCE });
    waveId = waveIn(preview);
    assert.match(preview.text, /Preview: only you see this\. Nothing has been sent\./);
    assert.ok(preview.text.includes(`(people: ${members().length})`), preview.text);
    await delay(1_000);
    for (const id of members()) assert.deepEqual(chatOf(id).all().length, id === amara ? 2 : 0, id);
  });

  it('is not sent by a forged press of somebody who is no admin', async () => {
    const message = house.connector.conversations.messagesTo(amara).at(-1) ?? assert.fail();
    for (const verb of ['waves.send', 'waves.edit', 'waves.cancel', 'waves.refresh', 'waves.preview', 'waves.list']) {
      const data = { waveId, revision: 1, role: 'admin', formId: '00000000-0000-4000-8000-000000000000' };
      const { status } = await house.people.press(amara, message, { verb, data });
      assert.equal(status, 200);
      assert.match(chatOf(amara).newest().text, /^This is for rollout admins/, verb);
    }
    assert.match((await chatOf(robin).says('waves')).text, /Draft, not sent/);
  });

  it('reaches everybody once, though Send was pressed twice and the bot stopped in the middle', async () => {
    const chat = chatOf(robin);
    const preview = /Preview: only you see this/;
    const title = sendButton(chat.all().findLast(({ text }) => preview.test(text)) ?? assert.fail());
    const both = await Promise.all([1, 2].map(() => chat.presses(title, {}, preview)));
    for (const { text } of both) assert.match(text, /Announcement on its way|Announcement finished/);
    const reached = () => members().filter((id) => announcementsTo(id).length > 0).length;
    await eventually('the first announcements', () => reached() > 2);
    await house.restart();
    const before = reached();
    const finished = await chat.sees(/Announcement finished/, OVER_MS);
    const sent = members().filter((id) => announcementsTo(id).length === 1).length;
    assert.ok(before < sent, `the bot had already sent all ${sent} when it was stopped`);
    for (const id of members()) assert.ok(announcementsTo(id).length <= 1, `${id} was written to twice`);
    assert.equal(String(sent), factsOn(finished.card).Sent);
  });

  it('ends in a named outcome for each member, and they add up to the group', async () => {
    const finished = await chatOf(robin).sees(/Announcement finished/);
    const counts = Object.values(factsOn(finished.card)).map(Number);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      members().length,
    );
    assert.ok(finished.text.includes(`(people: ${members().length})`));
    const rows = await house.look((db) =>
      db.selectFrom('wave_delivery').select(['person_id', 'outcome']).where('wave_id', '=', waveId).execute(),
    );
    const outcomes = new Map(rows.map(({ person_id, outcome }) => [person_id, outcome]));
    assert.equal(rows.length, members().length);
    for (const id of members()) assert.equal(outcomes.get(id), expectedFor(id), id);
    for (const id of members()) assert.equal(announcementsTo(id).length, expectedFor(id) === 'sent' ? 1 : 0, id);
    assert.equal(new Set(outcomes.values()).size, 5, 'the group has somebody of each kind');
  });
  function expectedFor(personId: string): string {
    const user = house.tenant.state.users.get(personId);
    if (!user?.accountEnabled) return 'disabled';
    if (user.userType === 'Guest') return 'guest';
    if (hasPasskeyIn(house.tenant.state, personId)) return 'already-registered';
    return /[05]$/.test(personId) ? 'unreachable:not-installed' : 'sent';
  }

  it('lets its people start at once, ask, or be reminded later', async () => {
    const chat = chatOf(amara);
    assert.deepEqual(announcementsTo(amara)[0]?.buttons, ['Register now', 'Ask a question', 'Remind me later']);
    assert.match((await chat.presses('Register now', {}, ANNOUNCEMENT)).text, /^Where do you want your passkey\?/);
    assert.match((await chat.presses('Ask a question', {}, ANNOUNCEMENT)).text, /^What would you like to know\?/);
    const later = await chat.presses('Remind me later', {}, ANNOUNCEMENT);
    assert.match(later.text, /^I will remind you\nYou get one reminder on/);
    assert.equal((await chat.presses('Remind me later', {}, ANNOUNCEMENT)).text, later.text, 'twice is once');
  });

  it('has no buttons for somebody it was not sent to', async () => {
    await chatOf(chloe).says('hi');
    const message = house.connector.conversations.messagesTo(chloe).at(-1) ?? assert.fail();
    for (const verb of ['waves.register', 'waves.question', 'waves.later']) {
      await house.people.press(chloe, message, { verb, data: { waveId } });
      assert.match(chatOf(chloe).newest().text, /^This announcement is not yours/, verb);
    }
    const responses = await house.look((db) => db.selectFrom('wave_response').select('person_id').execute());
    assert.deepEqual(new Set(responses.map(({ person_id }) => person_id)), new Set([amara]));
  });

  it('is tried again after a 503, with one request a try', async () => {
    const [person = ''] = membersOf(house.tenant.state, groups.directors).filter((id) => expectedFor(id) === 'sent');
    const tries: number[] = [];
    watch((call) => call.personId === person && call.name === 'createConversation' && tries.push(performance.now()));
    house.connector.faults.next({ status: 503, match: { personId: person, call: 'createConversation' } });
    await announceTo('Passkey pilot – Directors');
    assert.equal(announcementsTo(person).length, 1);
    const [first = 0, second = 0, ...more] = tries;
    assert.deepEqual(more, []);
    assert.ok(second - first > 1_500, `the second try came after ${second - first} ms`);
  });

  it('pauses for as long as Teams says with a 429', async () => {
    const calls: { readonly at: number; readonly throttled: boolean }[] = [];
    watch(({ name, personId }) => {
      const own = personId !== undefined && personId !== robin;
      if (own && (name === 'sendActivity' || name === 'createConversation')) {
        calls.push({ at: performance.now(), throttled: calls.length === 4 });
      }
    });
    let seen = 0;
    const fifth = (call: ConnectorCall) => {
      const own = call.personId !== undefined && call.personId !== robin;
      if (own && (call.name === 'sendActivity' || call.name === 'createConversation')) seen += 1;
      return own && seen === 5;
    };
    house.connector.faults.next({ status: 429, retryAfterSeconds: 3, match: fifth });
    await announceTo('Passkey pilot – Frequent travellers');
    const start = calls.find(({ throttled }) => throttled)?.at ?? assert.fail('nobody was throttled');
    const early = calls.filter(({ at }) => at > start + 400 && at < start + 2_900).map(({ at }) => at - start);
    assert.deepEqual(early, [], 'nothing is sent while Teams wants quiet');
    const group = membersOf(house.tenant.state, groups.travellers);
    for (const id of group) assert.equal(announcementsTo(id).length, expectedFor(id) === 'sent' ? 1 : 0, id);
  });

  /** Sees every call of the bot, and lets it pass. */
  function watch(look: (call: ConnectorCall) => unknown): void {
    const match = (call: ConnectorCall) => {
      look(call);
      return false;
    };
    house.connector.faults.next({ match });
  }
});
