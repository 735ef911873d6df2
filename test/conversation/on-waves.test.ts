import assert from 'node:assert/strict';
import type { PressHandlers } from '../../src/conversation/handlers.ts';
import type { Press, Question } from '../../src/conversation/incoming.ts';
import { announce, listWaves, waveHandlers } from '../../src/conversation/on-waves.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { WavesHouse } from '../../src/conversation/waves-house.ts';
import type { CardMessage } from '../../src/delivery/card-message.ts';
import { TryAgainLater } from '../../src/kernel/failures.ts';
import { readOrganisation } from '../../src/people/organisation.ts';
import { readCardTemplates } from '../../src/rendering/card-templates.ts';
import { cardRenderer } from '../../src/rendering/render-card.ts';
import { readStrings } from '../../src/rendering/strings.ts';
import { readWaveTemplates } from '../../src/waves/read-wave-templates.ts';
import { silentLogger } from '../kernel/silent-logger.ts';
import {
  ADMIN,
  addsUp,
  EMERGENCY,
  hasPasskey,
  openWaveLab,
  PILOT,
  people,
  person,
  sendToTheEnd,
  type WaveLab,
} from '../waves/wave-lab.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const render = cardRenderer(readCardTemplates('cards'), readStrings('cards/strings'));
const organisation = readOrganisation('cards/organisation.json');

const turn = (id: string) => ({
  person: { id, name: id },
  place: 'personal' as const,
  address: { kind: 'conversation' as const, conversationId: `chat-${id}`, serviceUrl: 'https://x/', tenantId: 't' },
  locale: 'en',
});

/** The one card of an answer, which must also render. */
function cardOf(reply: Reply): CardMessage {
  const messages = [...(reply.show ?? []), ...(reply.replace ? [reply.replace] : [])];
  const [message] = messages;
  assert.equal(messages.length, 1);
  assert.ok(message);
  render(message);
  return message;
}

describe('announcing in the chat', () => {
  let lab: WaveLab;
  let house: WavesHouse;
  let handlers: PressHandlers;
  let woken = 0;
  let admins = new Set<string>();
  before(async () => {
    lab = await openWaveLab();
  });
  beforeEach(async () => {
    await lab.reset();
    admins = new Set([ADMIN, 'bob-the-admin']);
    woken = 0;
    lab.groups.set(PILOT, people(3));
    const names: Record<string, string> = { [PILOT]: 'Finance pilot', 'secret-group': 'Board' };
    const directory = {
      ...lab.directory,
      group: async (id: string) => (names[id] ? { id, name: names[id] } : undefined),
    };
    house = {
      db: lab.db,
      directory,
      rolesOf: async (id) => new Set(admins.has(id) ? (['admin'] as const) : []),
      organisation,
      waveGroups: [PILOT],
      emergencyGroup: EMERGENCY,
      clock: () => NOW,
      logger: silentLogger,
      waveTemplates: readWaveTemplates('cards/waves/templates/en', organisation),
      hasPasskey: hasPasskey(lab),
      startRegistering: async () => ({ show: [{ card: 'waves/ask', data: { waveId: 0 } }] }),
      wake: () => {
        woken += 1;
      },
    };
    handlers = waveHandlers(house);
  });
  after(() => lab.close());

  const press = async (verb: string, data: unknown, id = ADMIN): Promise<CardMessage> => {
    const handler = handlers[verb];
    assert.ok(handler, verb);
    const pressed: Press = { kind: 'press', surface: 'card', verb, data, ...turn(id) };
    return cardOf(await handler(pressed));
  };
  const question = (text: string, id = ADMIN): Question => ({ kind: 'question', text, ...turn(id) });
  const form = async () => (await cardOf(await announce(house, question('announce')))).data as { formId: string };
  const filled = async (over: object = {}) => ({
    formId: (await form()).formId,
    group: PILOT,
    template: 'reminder',
    title: '',
    text: '',
    ...over,
  });
  const preview = async (over: object = {}) => press('waves.preview', await filled(over));
  const waves = () => lab.db.selectFrom('wave').select(['id', 'state']).orderBy('id').execute();

  it('goes from the form over the preview to sending, and tells how it stands', async () => {
    lab.registered.add('person-1');
    lab.groups.set(PILOT, [...people(3), person('guest', { kind: 'guest' })]);
    const shown = await preview();
    assert.equal(shown.card, 'waves/preview');
    assert.deepEqual([shown.data.people, shown.data.recipients], [4, 2]);
    assert.deepEqual(shown.data.skipped, [
      { outcome: 'already-registered', count: 1 },
      { outcome: 'guest', count: 1 },
    ]);
    const sending = await press('waves.send', shown.data);
    assert.equal(sending.card, 'waves/progress');
    assert.deepEqual([sending.data.people, sending.data.done], [4, 1]);
    assert.equal(woken, 1);
    const { show = [] } = await listWaves(house, question('waves'));
    assert.deepEqual(
      show.map(({ card }) => card),
      ['waves/list', 'waves/progress'],
    );
    const waveId = Number(shown.data.waveId);
    assert.deepEqual(await sendToTheEnd(lab, waveId), { sent: 2, 'already-registered': 1, guest: 1 });
    assert.equal((await press('waves.refresh', { waveId })).card, 'waves/finished');
    const list = cardOf(await listWaves(house, question('waves')));
    assert.deepEqual((list.data.waves as { state: string; done: number }[])[0]?.done, 4);
  });

  it('sends once when Send is pressed twice, by two fingers or from an old card', async () => {
    const { data } = await preview();
    const both = await Promise.all([press('waves.send', data), press('waves.send', data, 'bob-the-admin')]);
    assert.ok(both.some(({ card }) => card === 'waves/progress'));
    assert.equal((await press('waves.send', data)).card, 'waves/progress');
    assert.equal((await waves()).length, 1);
    await sendToTheEnd(lab, Number(data.waveId));
    assert.equal(lab.sent.length, 3);
  });

  it('shows the newest text first when Send is pressed on an older preview', async () => {
    const first = await filled({ title: 'First' });
    const old = await press('waves.preview', first);
    await press('waves.preview', { ...first, title: 'Second' });
    const answer = await press('waves.send', old.data);
    assert.deepEqual([answer.card, answer.data.title], ['waves/preview', 'Second']);
    assert.deepEqual(
      (await waves()).map(({ state }) => state),
      ['draft'],
    );
  });

  it('brings back what was written when it is changed', async () => {
    const shown = await preview({ title: 'Dear all', text: 'Line one\nLine two' });
    assert.equal(shown.data.body, 'Line one\n\nLine two');
    const again = await press('waves.edit', shown.data);
    assert.equal(again.card, 'waves/compose');
    assert.deepEqual([again.data.title, again.data.text, again.data.group], ['Dear all', 'Line one\nLine two', PILOT]);
  });

  it('forgets a draft that is thrown away, whether it was previewed or not', async () => {
    assert.equal((await press('waves.cancel', await filled())).card, 'waves/dropped');
    const shown = await preview();
    assert.equal((await press('waves.cancel', shown.data)).card, 'waves/dropped');
    assert.equal((await press('waves.send', shown.data)).card, 'waves/finished');
    assert.deepEqual(lab.sent, []);
  });

  it('lets an admin stop what is on its way', async () => {
    const { data } = await preview();
    await press('waves.send', data);
    const stopped = await press('waves.cancel', { waveId: data.waveId }, 'bob-the-admin');
    assert.deepEqual([stopped.card, stopped.data.stopped, stopped.data.open], ['waves/finished', true, 3]);
    assert.deepEqual(await sendToTheEnd(lab, Number(data.waveId)), { cancelled: 3 });
  });

  it('asks Entra each time who is admin, refuses everybody else and writes it down', async () => {
    const { data } = await preview();
    admins.clear();
    for (const verb of Object.keys(handlers).filter((name) => !/register|question|later/.test(name))) {
      const refused = await press(verb, { ...data, ...(await filledBy()) });
      assert.deepEqual([verb, refused.card, refused.data.reason], [verb, 'waves/refused', 'not-admin']);
    }
    for (const command of [announce, listWaves]) {
      assert.equal(cardOf(await command(house, question('announce', 'eve'))).data.reason, 'not-admin');
    }
    assert.deepEqual(
      (await waves()).map(({ state }) => state),
      ['draft'],
    );
    const lines = await lab.db.selectFrom('audit').select('actor').where('event', '=', 'press.refused').execute();
    assert.equal(lines.length, 9);
  });
  const filledBy = async () => ({ formId: '5f0e54f4-1111-4111-8111-000000000001', group: PILOT, template: 'reminder' });

  it('announces to no group but the configured ones, whatever the card says', async () => {
    for (const group of ['secret-group', '', PILOT.toUpperCase()]) {
      const again = await preview({ group });
      assert.deepEqual([again.card, again.data.problem], ['waves/compose', 'group']);
    }
    assert.deepEqual(await waves(), []);
    const { data } = await preview();
    handlers = waveHandlers({ ...house, waveGroups: ['secret-group'] });
    assert.equal((await press('waves.send', data)).data.problem, 'group');
    assert.deepEqual(
      (await waves()).map(({ state }) => state),
      ['draft'],
    );
  });

  it('says what is wrong with a form and keeps what was written', async () => {
    const cases = [
      [{ template: 'no-such-text' }, 'template'],
      [{ title: 'x'.repeat(101) }, 'title-too-long'],
      [{ text: 'x'.repeat(1_000_000) }, 'text-too-long'],
    ] as const;
    for (const [over, problem] of cases) {
      const again = await preview({ title: 'Kept', ...over });
      assert.deepEqual([again.card, again.data.problem], ['waves/compose', problem]);
      if (problem === 'template') assert.equal(again.data.title, 'Kept');
    }
    lab.groups.set(PILOT, []);
    assert.equal((await preview()).data.problem, 'empty-group');
  });

  it('says that nothing was sent when Entra does not give the group', async () => {
    const { data } = await preview();
    const away = async function* () {
      yield [];
      throw new TryAgainLater('Entra is away');
    };
    handlers = waveHandlers({ ...house, directory: { ...house.directory, members: away } });
    const answer = await press('waves.send', data);
    assert.deepEqual(
      [answer.card, answer.data.reason, answer.data.waveId],
      ['waves/refused', 'directory', data.waveId],
    );
    assert.equal((await press('waves.edit', data)).card, 'waves/compose');
  });

  it("keeps one admin's draft from the others", async () => {
    const { data } = await preview();
    for (const verb of ['waves.edit', 'waves.send', 'waves.cancel', 'waves.refresh']) {
      assert.equal((await press(verb, data, 'bob-the-admin')).data.reason, 'unknown-wave', verb);
    }
    assert.equal(
      (await press('waves.preview', { ...(await filled()), formId: await formIdOf() }, 'bob-the-admin')).data.reason,
      'unknown-wave',
    );
    assert.deepEqual(cardOf(await listWaves(house, question('waves', 'bob-the-admin'))).data.waves, []);
  });
  const formIdOf = async () => (await lab.db.selectFrom('wave').select('form_id').executeTakeFirstOrThrow()).form_id;

  it('answers made-up data kindly and changes nothing', async () => {
    const { data } = await preview();
    await press('waves.send', data);
    const odd = [undefined, null, 7, 'x', [], {}, { waveId: '1' }, { waveId: 1.5 }, { waveId: -1 }, { waveId: 1e300 }];
    const more = [{ waveId: 999_999 }, { waveId: { $gt: 0 } }, { formId: "'; drop table wave; --" }, { waveId: null }];
    for (const forged of [...odd, ...more]) {
      for (const verb of Object.keys(handlers)) {
        if (verb === 'waves.compose' || verb === 'waves.list') continue;
        const answer = await press(verb, forged);
        assert.equal(answer.card, 'waves/refused', `${verb} ${JSON.stringify(forged)}`);
      }
    }
    assert.deepEqual(await addsUp(lab, Number(data.waveId)), { open: 3 });
  });

  it('stores what was typed without what cannot be seen', async () => {
    const shown = await preview({ title: ' A\u0000B\tC ', text: 'One\u0007\r\nTwo \ud800' });
    assert.equal(shown.data.title, 'A B C');
    assert.equal(shown.data.body, 'One\n\nTwo \ufffd');
    const turned = await preview({ title: '\u200b\u2060', text: 'Go to \u202emoc.elpmaxe\u202c' });
    const approved = house.waveTemplates.map(({ title }) => title);
    assert.ok(approved.includes(String(turned.data.title)), 'a title of nothing is no title');
    assert.equal(turned.data.body, 'Go to moc.elpmaxe');
  });

  describe('on an announcement', () => {
    let waveId: number;
    beforeEach(async () => {
      const { data } = await preview();
      await press('waves.send', data);
      waveId = Number(data.waveId);
      await sendToTheEnd(lab, waveId);
    });

    it('starts registering, invites questions and promises one reminder, as often as it is pressed', async () => {
      assert.equal((await press('waves.register', { waveId }, 'person-1')).card, 'waves/ask');
      assert.equal((await press('waves.question', { waveId }, 'person-1')).card, 'waves/ask');
      for (let n = 0; n < 2; n++) {
        const later = await press('waves.later', { waveId }, 'person-1');
        assert.deepEqual([later.card, later.data.remindAt], ['waves/later', '2026-11-25T12:00:00Z']);
      }
      assert.equal((await lab.db.selectFrom('wave_response').select('person_id').execute()).length, 3);
    });

    it('is only for those it was sent to', async () => {
      for (const verb of ['waves.register', 'waves.question', 'waves.later']) {
        assert.equal((await press(verb, { waveId }, 'eve')).data.reason, 'not-yours');
      }
      assert.deepEqual(await lab.db.selectFrom('wave_response').selectAll().execute(), []);
    });
  });
});
