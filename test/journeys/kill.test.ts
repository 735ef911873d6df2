import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Message } from '../../src/emulator/connector/message.ts';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import type { Database } from '../../src/storage/open-storage.ts';
import { eventually } from './driver/eventually.ts';
import { hasPasskeyIn, membersOf } from './driver/group-members.ts';
import { HELPDESK_CHANNEL, type OpenHouse, openHouse } from './driver/open-house.ts';
import { seatOf } from './driver/seat.ts';

const { people, groups } = contosoIds;
const { amara, chloe, jonas, lucia, robin } = people;
const GROUP = groups.directors;

/** On a server, work in a dead process's hands waits for a minute, which passes at once here; embedded, it need not wait. */
async function letLeasesPass(db: Database): Promise<void> {
  await sql`update outbox set not_before = now() where state = 'pending'`.execute(db);
  await sql`update wave_delivery set not_before = now() where state = 'claimed'`.execute(db);
}

describe('when the process is killed', function () {
  this.timeout(60_000);
  let house: OpenHouse;
  before(async () => {
    house = await openHouse({ process: 'own', limits: 'off', settings: { WAVE_MESSAGES_PER_SECOND: '5' } });
  });
  after(() => house?.close());

  const chatOf = (personId: string) => seatOf(house, personId);
  const desk = () => seatOf(house, robin, { place: 'channel' });
  const killedAndBack = async (): Promise<void> => {
    await house.kill();
    if (process.env.TEST_DATABASE_URL) await house.look(letLeasesPass);
    else await house.start();
  };
  const cardsInChannel = (text: string) =>
    house.connector.conversations.channel(HELPDESK_CHANNEL).filter(({ card }) => JSON.stringify(card).includes(text));

  it('a case that was acknowledged is there, and reaches the helpdesk', async () => {
    await chatOf(lucia).says('ask a person');
    const opened = await chatOf(lucia).presses('Send', { question: 'Killed after this was acknowledged' });
    await killedAndBack();
    const [number] = /\d+/.exec(opened.text) ?? assert.fail(opened.text);
    await desk().sees(new RegExp(`Case ${number}\\n`));
    assert.ok((await chatOf(lucia).says('my case')).text.includes(`${number}`));
  });

  it('a claim that was acknowledged holds, and the person hears of it', async () => {
    const claimed = await desk().presses('Claim', {}, /Killed after this was acknowledged/);
    assert.match(claimed.text, /With Robin Keller/);
    await killedAndBack();
    await chatOf(lucia).sees(/Robin Keller has your case/);
    const late = await seatOf(house, chloe, { place: 'channel' })
      .presses('Claim', {}, /Killed after this/)
      .catch(String);
    assert.match(typeof late === 'string' ? late : late.text, /Robin Keller was first|Nobody could press/);
  });

  it('a press that was cut off happened once or not at all, and can be repeated', async () => {
    for (const [personId, ms] of [
      [amara, 3],
      [jonas, 25],
    ] as const) {
      await chatOf(personId).says('ask a person');
      const question = `Cut off after ${ms} ms`;
      const cutOff = chatOf(personId)
        .presses('Send', { question })
        .catch(() => undefined);
      await delay(ms);
      await killedAndBack();
      const { text } = (await cutOff) ?? (await chatOf(personId).presses('Send', { question }));
      const [number] = /(?<=^Your case is )\d+/.exec(text) ?? assert.fail(`lost, or added to itself: ${text}`);
      assert.ok((await chatOf(personId).says('my case')).text.includes(number));
      await eventually('its one card', () => cardsInChannel(question).length === 1);
    }
    const rows = await house.look((db) => db.selectFrom('ticket').select(['person_id', 'state']).execute());
    assert.equal(rows.length, 3);
  });

  it('a wave in the middle goes on: everybody has one outcome, nobody is missed, hardly anybody gets it twice', async () => {
    const members = membersOf(house.tenant.state, GROUP);
    const got = (id: string): readonly Message[] =>
      house.connector.conversations
        .messagesTo(id)
        .filter(({ card }) => JSON.stringify(card).includes('Sent by Passkey'));
    const reached = () => members.filter((id) => got(id).length > 0);
    await chatOf(robin).says('announce');
    const preview = await chatOf(robin).presses('Preview', { group: 'Passkey pilot – Directors' });
    await chatOf(robin).presses(preview.buttons[0] ?? '');
    await eventually('the first announcements', () => reached().length >= 2);
    await house.kill();
    const before = reached().length;
    if (process.env.TEST_DATABASE_URL) await house.look(letLeasesPass);
    else await house.start();
    await eventually('a second lot', () => reached().length >= before + 2);
    await killedAndBack();
    await chatOf(robin).sees(/Announcement finished/, 20_000);
    const rows = await house.look((db) => db.selectFrom('wave_delivery').selectAll().execute());
    assert.deepEqual(new Set(rows.map(({ person_id }) => person_id)), new Set(members));
    assert.ok(rows.every(({ outcome, state }) => state === 'done' && outcome !== null));
    const expected = members.filter((id) => house.tenant.state.users.get(id)?.accountEnabled);
    for (const id of expected) {
      if (!hasPasskeyIn(house.tenant.state, id)) assert.ok(got(id).length >= 1, `${id} was missed`);
    }
    const twice = members.filter((id) => got(id).length > 1);
    assert.ok(twice.length <= 4, `${twice.length} got it twice in two kills`);
  });
});
