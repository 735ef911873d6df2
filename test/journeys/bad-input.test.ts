import assert from 'node:assert/strict';
import type { ConnectorCall } from '../../src/emulator/connector/connector-call.ts';
import type { WireActivity } from '../../src/emulator/connector/wire-activity.ts';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { readCardTemplates } from '../../src/rendering/card-templates.ts';
import { type OpenHouse, openHouse } from './driver/open-house.ts';
import { seatOf } from './driver/seat.ts';

const { amara, chloe, jonas } = contosoIds.people;

describe('what nobody should send', () => {
  let house: OpenHouse;
  before(async function () {
    this.timeout(60_000);
    house = await openHouse({ limits: 'off' });
  });
  after(() => house?.close());
  afterEach(() => house.connector.faults.clear());

  const chat = () => seatOf(house, amara);
  const token = () => `Bearer ${house.connector.signToken()}`;
  const send = async (body: string, method = 'POST', type = 'application/json', path = '') => {
    const headers = { authorization: token(), 'content-type': type };
    const given = method === 'GET' ? {} : { body };
    const response = await fetch(`${house.messagesUrl}${path}`, { method, headers, ...given });
    return { status: response.status, text: await response.text() };
  };
  const callsOf = (): ConnectorCall[] => {
    const calls: ConnectorCall[] = [];
    house.connector.faults.always({
      match: (call) => {
        calls.push(call);
        return false;
      },
    });
    return calls;
  };

  describe('as HTTP', () => {
    const LEAK = /\bat \S+|node_modules|\.ts\b|stack/;
    const WRONG: readonly (readonly [string, () => ReturnType<typeof send>, number])[] = [
      ['a body of 1 MB', () => send(JSON.stringify({ type: 'message', text: 'x'.repeat(1_000_000) })), 413],
      ['something that is not JSON', () => send('{"type":'), 400],
      ['nothing', () => send(''), 400],
      ['a list', () => send('[]'), 400],
      ['null', () => send('null'), 400],
      ['a number', () => send('7'), 400],
      ['plain text', () => send('hello', 'POST', 'text/plain'), 400],
      ['a form', () => send('type=message&text=hi', 'POST', 'application/x-www-form-urlencoded'), 400],
      ['a GET', () => send('', 'GET'), 405],
      ['a PUT', () => send('{}', 'PUT'), 405],
      ['another address', () => send('{}', 'POST', 'application/json', '/../../.env'), 404],
    ];
    for (const [what, request, status] of WRONG) {
      it(`${what} is answered with ${status}, and nothing of the inside`, async () => {
        const answer = await request();
        assert.equal(answer.status, status, answer.text);
        assert.doesNotMatch(answer.text, LEAK);
        assert.ok(answer.text.length < 300, answer.text);
      });
    }
  });

  describe('as an activity', () => {
    const PARTS = ['type', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation'] as const;
    for (const part of PARTS) {
      it(`without ${part}, or with nonsense for it, is refused without a word`, async () => {
        const calls = callsOf();
        for (const wrong of [undefined, null, 7, '', [], {}, { id: '' }, { id: 7 }, { id: null }]) {
          const { body, status } = await house.people.post(amara, { type: 'message', text: 'hi', [part]: wrong });
          assert.ok(status === 400 || status === 401, `${part}: ${JSON.stringify(wrong)} gives ${status}`);
          assert.doesNotMatch(JSON.stringify(body ?? ''), /stack|zod|invalid_type/i);
        }
        assert.deepEqual(calls, []);
      });
    }

    it('with a text, locale or value of the wrong type never breaks a turn', async () => {
      const before = chat().all().length;
      const tenant = { tenant: 7 };
      for (const wrong of [{ text: 7 }, { text: {} }, { locale: 7 }, { channelData: tenant }, { replyToId: [] }]) {
        const activity = { type: 'message', ...wrong } as WireActivity;
        assert.equal((await house.people.post(amara, activity)).status, 400, JSON.stringify(wrong));
      }
      assert.equal(chat().all().length, before);
      for (const odd of [{ value: 7 }, { value: 'x' }, { value: [] }, { locale: 'xx-YY-zz' }, { locale: '../..' }]) {
        const { status } = await house.people.post(amara, { type: 'message', text: 'hi', ...odd });
        assert.equal(status, 200, JSON.stringify(odd));
        assert.match(chat().newest().text, /^Hello Amara/);
      }
    });

    it('of a kind nobody knows changes nothing and is not answered', async () => {
      const calls = callsOf();
      const kinds = ['typing', 'messageReaction', 'messageUpdate', 'messageDelete', 'conversationUpdate', 'event'];
      for (const type of [...kinds, 'endOfConversation', 'trace', 'handoff', 'command', '__proto__', 'x'.repeat(500)]) {
        const { body, status } = await house.people.post(amara, { type, name: 'x', text: 'announce' });
        assert.deepEqual([status, body], [200, undefined], type);
      }
      assert.deepEqual(calls, []);
    });

    it('that is an invoke of another kind or a press without a verb is refused', async () => {
      const names = ['task/fetch', 'composeExtension/submitAction', 'signin/verifyState', 'adaptiveCard/else', ''];
      for (const name of names) {
        const { body, status } = await house.people.post(amara, {
          type: 'invoke',
          name,
          value: { verb: 'waves.send' },
        });
        assert.deepEqual([status, body], [400, undefined], name);
      }
      for (const value of [undefined, null, 7, {}, { action: {} }, { action: { verb: 7 } }, { action: { verb: '' } }]) {
        const press = { type: 'invoke', name: 'adaptiveCard/action', ...(value === undefined ? {} : { value }) };
        const { status } = await house.people.post(amara, press);
        assert.equal(status, 400, JSON.stringify(value));
      }
    });

    it('of somebody without an Entra identity is not answered', async () => {
      const calls = callsOf();
      for (const aadObjectId of [undefined, '', 'robin', '../..', `${amara}'--`]) {
        const from = { id: '29:1x', name: 'Nobody', ...(aadObjectId === undefined ? {} : { aadObjectId }) };
        assert.equal((await house.people.post(amara, { type: 'message', text: 'hi', from })).status, 200);
      }
      assert.deepEqual(calls, []);
    });

    it('with a very long or strange text is answered like any other', async () => {
      const long = 'my phone is lost '.repeat(10_000);
      for (const text of [
        long,
        '\u0000\ud800\u202e',
        '${1/0}',
        '{{DATE(x)}}',
        '<at>x</at>'.repeat(2_000),
        '🔑'.repeat(900),
      ]) {
        const answer = await chat().says(text);
        assert.doesNotMatch(answer.text, /went wrong/, text.slice(0, 20));
      }
    });

    it('shows what somebody typed as they typed it, never as a link or as a template', async () => {
      await chat().says('ask a person');
      const question = '[win](https://evil.example) **now** ${number} {owner} <b>x</b>';
      await chat().presses('Send', { question });
      const { card } = await seatOf(house, chloe, { place: 'channel' }).sees(/\[win\]/);
      assert.match(JSON.stringify(card), /\\\\\[win\\\\\]/, 'escaped for Teams');
      assert.doesNotMatch(JSON.stringify(card), /(?<!\\)\[win\]\(/);
    });
  });

  describe('and what the SDK would do with it', () => {
    it('has no card that refreshes itself, which the SDK would then show to everybody', () => {
      for (const [name, template] of readCardTemplates('cards')) assert.ok(!('refresh' in template), name);
    });

    it('never shows one person the card of another: the answer to a press changes no message', async () => {
      const desk = { place: 'channel' } as const;
      await seatOf(house, jonas).says('register');
      const calls = callsOf();
      await seatOf(house, jonas).presses('Show me the steps', { choice: 'iPhone von Jonas (iPhone)' });
      await seatOf(house, chloe, desk).presses('Claim', {}, /\[win\]/);
      const updates = calls.filter(({ name, personId }) => name === 'updateActivity' && personId !== undefined);
      assert.deepEqual(updates, []);
      const message = house.connector.conversations.messagesTo(jonas).at(-1) ?? assert.fail();
      assert.match(
        JSON.stringify(message.card),
        /Where do you want your passkey/,
        'for everybody else it is as it was',
      );
    });

    it('never says that it is typing, and answers several people at once while Entra is slow', async () => {
      const calls = callsOf();
      house.tenant.faults.add({ delayMs: 1_500, times: 4 });
      const people = [amara, jonas, chloe];
      const answers = await Promise.all(people.map((id) => seatOf(house, id).says('am i set up?')));
      for (const { text } of answers) assert.match(text, /^Your sign-in methods/);
      const types = new Set(calls.map(({ body }) => (body as { type?: string } | undefined)?.type));
      assert.ok(!types.has('typing'), [...types].join());
    });

    it('never repeats a message by itself: one request a try', async () => {
      const calls = callsOf();
      house.connector.faults.next({ status: 503, match: { call: 'sendActivity' } });
      const before = chat().all().length;
      const started = performance.now();
      await chat().says('hi');
      assert.equal(chat().all().length, before + 1);
      assert.equal(calls.length, 1, 'the try after the fault is the only other one');
      assert.ok(performance.now() - started > 700, 'and it came after a pause');
    });
  });
});
