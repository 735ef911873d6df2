import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { showMyCase } from '../../src/conversation/show-my-case.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { ANNA } from '../helpdesk/a-cry.ts';
import { onFriday, onMonday } from '../helpdesk/desk-in-test.ts';
import { HELPDESK_PEOPLE, helpdeskOn, press, rendered } from '../helpdesk/helpdesk-in-test.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';

const { omar, cai } = HELPDESK_PEOPLE;
const BO = { id: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Bo' };

describe('the helpdesk in the chat', () => {
  let storage: Storage;
  let house: ReturnType<typeof helpdeskOn>;
  before(async () => {
    storage = await openTemporaryDatabase();
    house = helpdeskOn(storage.db);
  });
  after(() => storage.close());
  beforeEach(() => sql`truncate ticket, ticket_note, outbox, audit`.execute(storage.db));

  const promised = () => storage.db.selectFrom('outbox').selectAll().orderBy('id').execute();
  const events = async () =>
    (await storage.db.selectFrom('audit').selectAll().orderBy('id').execute()).map(({ event }) => event);
  const everything = async () =>
    JSON.stringify([
      await storage.db.selectFrom('ticket').selectAll().execute(),
      await storage.db.selectFrom('ticket_note').selectAll().execute(),
      await promised(),
    ]);
  const send = (data: object, person = ANNA) =>
    press(house, { person, verb: 'helpdesk.send', data: { form: newId(), article: '', question: 'Stuck', ...data } });
  const opened = async () => Number((await send({})).replace?.data.number);

  it('takes a question to the helpdesk and back: ask, send, claim, resolve, works now', async () => {
    const asked = await press(house, {
      person: ANNA,
      verb: 'helpdesk.ask',
      data: { question: 'My code 123456 does not work', article: 'sign-in-error' },
    });
    const form = asked.show?.[0];
    assert.equal(form?.card, 'helpdesk/ask-for-help');
    assert.equal(form?.data.question, 'My code [removed] does not work');
    const sent = await send({ form: form?.data.form, question: 'It says error 53003', enteredDetails: 'false' });
    assert.equal(sent.replace?.card, 'helpdesk/case-opened');
    const number = sent.replace?.data.number;
    const inChannel = { place: 'channel', person: omar } as const;
    const claimed = await press(house, { ...inChannel, verb: 'helpdesk.claim', data: { case: number } });
    assert.equal(claimed.replace?.data.owner, omar.name);
    const note = 'Bluetooth was off.';
    const released = await press(house, { ...inChannel, verb: 'helpdesk.release', data: { case: number } });
    assert.equal(released.replace?.data.state, 'new');
    await press(house, { ...inChannel, verb: 'helpdesk.claim', data: { case: number } });
    const code = 'device';
    const closed = await press(house, { ...inChannel, verb: 'helpdesk.resolve', data: { case: number, note, code } });
    assert.equal(closed.replace?.data.state, 'resolved');
    const thanked = await press(house, { person: ANNA, verb: 'helpdesk.solved', data: { case: number } });
    assert.equal(thanked.replace?.data.confirmed, true);
    const messages = await promised();
    for (const { card, data } of messages) rendered({ card, data });
    const told = messages.filter(({ recipient }) => recipient === ANNA.id).map(({ card }) => card);
    assert.deepEqual(told, ['helpdesk/case-claimed', 'helpdesk/case-claimed', 'helpdesk/case-resolved']);
    const happened = ['opened', 'claimed', 'released', 'claimed', 'resolved', 'confirmed'];
    assert.deepEqual(
      await events(),
      happened.map((what) => `case.${what}`),
    );
    const row = await storage.db.selectFrom('ticket').select('resolution_code').executeTakeFirst();
    assert.equal(row?.resolution_code, code);
  });

  it('puts the security line first for somebody who lost a device, in the form and in the answer', async () => {
    const article = 'lost-or-stolen';
    const asked = await press(house, { person: ANNA, verb: 'helpdesk.ask', data: { question: 'Lost', article } });
    const sent = await send({ article });
    for (const card of [asked.show?.[0], sent.replace]) {
      assert.ok(card);
      const said = rendered(card).replaceAll('\\', '');
      assert.ok(said.includes('Call the security team now on +1 425 555 0199'), said);
    }
    assert.equal((await promised())[0]?.data.urgent, true);
  });

  it('says outside working hours when the desk opens and whom to call, on the form, the answer and the case', async () => {
    const night = { ...house, clock: () => onFriday('22:00') };
    const asked = await press(night, { person: ANNA, verb: 'helpdesk.ask', data: {} });
    const sent = await press(night, {
      ...{ person: ANNA, verb: 'helpdesk.send' },
      data: { form: newId(), article: 'lost-or-stolen', question: 'Stolen' },
    });
    const shown = await showMyCase(night, { person: ANNA, locale: 'en' });
    for (const card of [asked.show?.[0], sent.replace, shown.show?.[0]]) {
      const said = rendered(card ?? assert.fail());
      assert.match(said, /Nobody is at the Contoso Service Desk right now/);
      assert.match(said, /DATE\(2026-12-07T15:00:00Z,LONG\).*call \+1 425 555 0199/);
    }
    const day = await showMyCase({ ...house, clock: () => onMonday('10:00') }, { person: ANNA, locale: 'en' });
    assert.doesNotMatch(rendered(day.show?.[0] ?? assert.fail()), /Nobody is at/);
  });

  it('asks after a doubtful page whether something was entered, and believes it', async () => {
    const article = 'is-this-phishing';
    const asked = await press(house, { person: ANNA, verb: 'helpdesk.ask', data: { article } });
    assert.equal(asked.show?.[0]?.data.asksEntered, true);
    const sent = await send({ article, enteredDetails: 'true' });
    assert.equal(sent.replace?.data.urgent, true);
  });

  it('says so when a second question is added to the open case', async () => {
    const number = await opened();
    const second = await send({ question: 'And this' });
    assert.equal(second.replace?.data.added, true);
    assert.equal(second.replace?.data.number, number);
  });

  it('opens the case even when nothing can be learnt of the person', async () => {
    const away = helpdeskOn(storage.db, { contextOf: () => Promise.reject(new Error('Entra is away')) });
    const data = { form: newId(), question: 'Stuck' };
    const sent = await press(away, { person: { ...ANNA, name: ' ' }, verb: 'helpdesk.send', data });
    assert.equal(sent.replace?.card, 'helpdesk/case-opened');
    assert.equal((await promised())[0]?.data.statusText, '');
  });

  it('sends nothing when the person cancels', async () => {
    const reply = await press(house, { person: ANNA, verb: 'helpdesk.cancel' });
    assert.equal(reply.replace?.card, 'helpdesk/cancelled');
    assert.equal(await everything(), '[[],[],[]]');
  });

  it('offers a new form with the old question to somebody who still needs help', async () => {
    const number = await opened();
    const reply = await press(house, { person: ANNA, verb: 'helpdesk.again', data: { case: number } });
    assert.equal(reply.show?.[0]?.card, 'helpdesk/ask-for-help');
    assert.equal(reply.show?.[0]?.data.question, 'Stuck');
  });

  it('closes the case of somebody who solved it before anybody came', async () => {
    const number = await opened();
    const reply = await press(house, { person: ANNA, verb: 'helpdesk.solved', data: { case: number } });
    assert.equal(reply.replace?.data.state, 'withdrawn');
    const again = await press(house, { person: ANNA, verb: 'helpdesk.solved', data: { case: number } });
    assert.equal(again.replace?.data.state, 'withdrawn');
    assert.deepEqual(await events(), ['case.opened', 'case.withdrawn']);
  });

  it('shows the one who came second who was first, and the case as it is', async () => {
    const number = await opened();
    const claim = { place: 'channel', verb: 'helpdesk.claim', data: { case: number } } as const;
    await press(house, { ...claim, person: omar });
    const late = await press(house, { ...claim, person: cai });
    assert.ok(late.replace);
    assert.match(rendered(late.replace), /Omar Haddad was first and has this case/);
    assert.deepEqual(await events(), ['case.opened', 'case.claimed'], 'being late is not an offence');
  });

  const WRONG: readonly (readonly [string, Parameters<typeof press>[1], string])[] = [
    ['somebody who is not in the helpdesk', { person: BO, verb: 'helpdesk.claim' }, 'not-helpdesk'],
    ['somebody who is not, in the channel', { person: BO, verb: 'helpdesk.claim', place: 'channel' }, 'not-helpdesk'],
    [
      'a member in another channel',
      { person: omar, verb: 'helpdesk.claim', place: 'channel', conversationId: '19:other@thread.tacv2' },
      'wrong-place',
    ],
    ['a member in a group chat', { person: omar, verb: 'helpdesk.resolve', place: 'groupChat' }, 'wrong-place'],
  ];
  for (const [who, pressed, why] of WRONG) {
    it(`refuses ${who}, keeps the card and writes it down`, async () => {
      const number = await opened();
      const before = await everything();
      const data = { case: number, note: 'Done', place: 'personal', role: 'helpdesk' };
      const reply = await press(house, { ...pressed, data });
      assert.equal(reply.show?.[0]?.data.why, why);
      assert.equal(reply.replace, undefined);
      assert.equal(await everything(), before);
      assert.deepEqual(await events(), ['case.opened', 'press.refused']);
      assert.ok(!JSON.stringify(reply).includes('Stuck'), 'nothing of the case is shown');
    });
  }

  it('refuses a member their own case, and a colleague the case of another', async () => {
    const own = Number((await send({}, omar)).replace?.data.number);
    const mine = await press(house, { person: omar, verb: 'helpdesk.claim', data: { case: own } });
    assert.equal(mine.replace?.data.notice, 'own-case');
    const number = await opened();
    await press(house, { person: omar, verb: 'helpdesk.claim', data: { case: number } });
    const theirs = { person: cai, verb: 'helpdesk.resolve', data: { case: number, note: 'Done' } };
    assert.equal((await press(house, theirs)).replace?.data.notice, 'not-owner');
    assert.equal((await events()).filter((event) => event === 'case.refused').length, 2);
  });

  it('stops a member whose role was taken away, whatever the card still shows', async () => {
    const number = await opened();
    await press(house, { person: omar, verb: 'helpdesk.claim', data: { case: number } });
    const without = helpdeskOn(storage.db, { rolesOf: async () => new Set() });
    const reply = await press(without, { person: omar, verb: 'helpdesk.resolve', data: { case: number, note: 'x' } });
    assert.equal(reply.show?.[0]?.data.why, 'not-helpdesk');
  });

  const FORGED: readonly unknown[] = [
    undefined,
    null,
    7,
    'case',
    [],
    {},
    { case: null },
    { case: '1001' },
    { case: 1001.5 },
    { case: -1 },
    { case: 1e300 },
    { case: Number.NaN },
    { case: { toString: 'x' } },
    { case: '1; drop table ticket' },
  ];
  for (const verb of [
    'helpdesk.claim',
    'helpdesk.release',
    'helpdesk.resolve',
    'helpdesk.solved',
    'helpdesk.again',
    'helpdesk.send',
  ]) {
    it(`answers ${verb} with forged data kindly, and changes nothing`, async () => {
      await opened();
      const before = await everything();
      for (const data of FORGED) {
        const reply = await press(house, { person: omar, verb, data });
        assert.equal(reply.show?.[0]?.card, 'helpdesk/case-refused', JSON.stringify(data));
      }
      assert.equal(await everything(), before);
    });
  }

  it('shows an empty form when the data of "Ask a person" is forged', async () => {
    for (const data of [...FORGED, { question: 7, article: '../../etc' }, { question: 'x'.repeat(1_000_000) }]) {
      const reply = await press(house, { person: ANNA, verb: 'helpdesk.ask', data });
      assert.equal(reply.show?.[0]?.card, 'helpdesk/ask-for-help');
      assert.ok(String(reply.show?.[0]?.data.question).length <= 500);
    }
  });

  it('says that a huge number does not exist', async () => {
    const data = { case: Number.MAX_SAFE_INTEGER, note: 'Done' };
    for (const verb of ['helpdesk.claim', 'helpdesk.resolve']) {
      const reply = await press(house, { person: omar, verb, data });
      assert.equal(reply.show?.[0]?.data.why, 'unknown-for-desk');
    }
  });

  it('refuses a note or a question that is empty or far too long, and changes nothing', async () => {
    const number = await opened();
    await press(house, { person: omar, verb: 'helpdesk.claim', data: { case: number } });
    const before = await everything();
    for (const text of ['', ' \n\u200b', 'x'.repeat(501), 'x'.repeat(1_000_000), 7, undefined]) {
      const data = { case: number, note: text };
      const reply = await press(house, { person: omar, verb: 'helpdesk.resolve', data });
      assert.equal(reply.replace?.data.notice, 'note-unusable');
      assert.equal((await send({ question: text })).show?.[0]?.data.why, 'question-unusable');
    }
    assert.equal(await everything(), before);
  });

  it('keeps characters that a database or a card could trip over', async () => {
    const question = 'a\u0000b \ud800 ${number} [x](http://bad.example) {owner} \u202egnp';
    const sent = await send({ question }, { ...ANNA, name: '**Anna**\u0000' });
    assert.equal(sent.replace?.card, 'helpdesk/case-opened');
    const [card] = await promised();
    assert.ok(card);
    assert.equal(card.data.question, 'a b \ufffd ${number} [x](http://bad.example) {owner} gnp');
    assert.ok(
      !rendered({ card: card.card, data: { ...card.data, question: '[x](http://bad.example)' } }).includes('[x]('),
    );
  });

  describe('asked for a case', () => {
    const ask = async (person: typeof ANNA, number?: number) => {
      const { show } = await showMyCase(house, { person, locale: 'en' }, number);
      assert.ok(show?.[0]);
      rendered(show[0]);
      return show[0];
    };

    it('shows the open one, or that there is none', async () => {
      assert.equal((await ask(ANNA)).data.state, 'none');
      const number = await opened();
      assert.equal((await ask(ANNA)).data.number, number);
      assert.equal((await ask(ANNA, number)).card, 'helpdesk/my-case');
      assert.equal((await ask(BO)).data.state, 'none');
    });

    it("answers somebody else's number word for word like one that does not exist", async () => {
      const number = await opened();
      const foreign = await ask(BO, number);
      const missing = await ask(BO, number + 1);
      assert.deepEqual({ ...foreign.data, number: 0 }, { ...missing.data, number: 0 });
      assert.equal(foreign.card, missing.card);
      assert.equal(foreign.data.why, 'unknown');
    });

    it('shows a helpdesk member any case, and says when there is none', async () => {
      const number = await opened();
      assert.equal((await ask(omar, number)).card, 'helpdesk/case');
      assert.equal((await ask(omar, number + 1)).data.why, 'unknown-for-desk');
    });

    it('closes or reopens only for its own person', async () => {
      const number = await opened();
      const before = await everything();
      for (const verb of ['helpdesk.solved', 'helpdesk.again']) {
        for (const person of [BO, omar]) {
          const foreign = await press(house, { person, verb, data: { case: number } });
          const missing = await press(house, { person, verb, data: { case: number + 1 } });
          assert.equal(foreign.show?.[0]?.data.why, 'unknown');
          assert.equal(missing.show?.[0]?.data.why, 'unknown');
        }
      }
      assert.equal(await everything(), before);
    });
  });
});
