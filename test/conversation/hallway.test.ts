import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { openHallway } from '../../src/conversation/hallway.ts';
import type { House } from '../../src/conversation/house.ts';
import type { Incoming, Press, Question, Search } from '../../src/conversation/incoming.ts';
import { rememberTurn } from '../../src/conversation/last-turn.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { TryAgainLater } from '../../src/kernel/failures.ts';
import { readOrganisation } from '../../src/people/organisation.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { demoLibrary } from '../answers/demo-library.ts';
import { silentLogger } from '../kernel/silent-logger.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';

const ANNA = 'aaaaaaaa-0000-4000-8000-000000000001';
const OWN = { card: 'enrolment/status', data: { verdict: 'enough' } };
const turn = (place: Question['place']) => ({
  person: { id: ANNA, name: 'Anna' },
  place,
  address: { kind: 'conversation' as const, conversationId: 'a:1', serviceUrl: 'https://x/', tenantId: 't' },
  locale: 'en',
});
const question = (place: Question['place'] = 'personal'): Question => ({ kind: 'question', text: 'x', ...turn(place) });
const press = (verb: string, place: Press['place'] = 'personal', surface: Press['surface'] = 'card'): Press => ({
  ...{ kind: 'press', surface, verb, data: {} },
  ...turn(place),
});

describe('everything that comes in', () => {
  let storage: Storage;
  let house: House;
  before(async () => {
    storage = await openTemporaryDatabase();
    const organisation = readOrganisation('cards/organisation.json');
    const library = demoLibrary();
    house = {
      db: storage.db,
      logger: silentLogger,
      organisation,
      organisationIn: () => organisation,
      library,
    } as unknown as House;
  });
  after(() => storage.close());
  beforeEach(() => sql`truncate outbox, reach, turn`.execute(storage.db));

  const hear = (incoming: Incoming, answer: () => Promise<Reply> = async () => ({ show: [OWN] })) =>
    openHallway(house, {
      question: answer,
      search: answer,
      presses: { 'enrolment.check': answer, 'helpdesk.claim': answer },
    })(incoming);
  const promised = () => storage.db.selectFrom('outbox').select(['recipient', 'card']).orderBy('id').execute();
  const shown = ({ show = [] }: Reply) => show.map(({ card }) => card);

  it('is answered where it was asked, in the 1:1 chat', async () => {
    assert.deepEqual(shown(await hear(question())), [OWN.card]);
    assert.deepEqual(await promised(), []);
  });

  for (const place of ['channel', 'groupChat'] as const) {
    it(`is answered in the 1:1 chat when it came from a ${place}, which learns only that`, async () => {
      assert.deepEqual(shown(await hear(question(place))), ['conversation/private']);
      const reply = await hear(press('enrolment.check', place), async () => ({ replace: OWN, show: [OWN] }));
      assert.deepEqual(shown(reply), ['conversation/private']);
      assert.equal(reply.replace, undefined, 'the pressed card is everybody’s');
      assert.deepEqual(await promised(), Array(3).fill({ recipient: ANNA, card: OWN.card }));
    });
  }

  describe('in the language it was written in', () => {
    const heard = async (incoming: Question | Press) => {
      let seen: Question | Press | Search | undefined;
      const note = async (one: Question | Press | Search) => {
        seen = one;
        return {};
      };
      await openHallway(house, { question: note, search: note, presses: { 'enrolment.check': note } })(incoming);
      return seen;
    };
    const asks = (text: string, locale = 'en-GB') => heard({ ...question(), text, locale });

    it('follows the text where it is clear, and the client where it is not', async () => {
      assert.equal((await asks('ich habe mein Handy verloren'))?.locale, 'de');
      assert.equal((await asks('where do I get help?', 'de-AT'))?.locale, 'en');
      assert.equal((await asks('QR code', 'de-AT'))?.locale, 'de-AT');
    });

    it('stays with the language of the answer before, for what is pressed and for what says little', async () => {
      await rememberTurn(storage.db, ANNA, { language: 'de', article: 'qr-bluetooth' });
      assert.equal((await heard({ ...press('enrolment.check'), locale: 'en-GB' }))?.locale, 'de');
      const next = await asks('QR code?');
      assert.equal(next?.locale, 'de');
      assert.ok(next?.kind === 'question' && next.last === 'qr-bluetooth');
    });

    it('forgets after ten minutes', async () => {
      await rememberTurn(storage.db, ANNA, { language: 'de', article: 'qr-bluetooth' });
      await sql`update turn set at = now() - interval '11 minutes'`.execute(storage.db);
      const next = await asks('QR code?');
      assert.equal(next?.locale, 'en-GB');
      assert.ok(next?.kind === 'question' && next.last === undefined);
    });
  });

  it('stays in the channel when it is a press on a case card', async () => {
    const reply = await hear(press('helpdesk.claim', 'channel'), async () => ({ replace: OWN }));
    assert.deepEqual(reply, { replace: OWN });
  });

  describe('in a dialog', () => {
    const inDialog = (reply: Reply, place: Press['place'], surface: Press['surface'] = 'dialog') =>
      hear(press('enrolment.check', place, surface), async () => reply);
    const OTHER = { card: 'guidance/steps', data: {} };

    for (const place of ['personal', 'channel', 'groupChat'] as const) {
      it(`shows there, also from a ${place}, what the card of old would show in its place`, async () => {
        const reply = await inDialog({ show: [OWN] }, place, 'opens-dialog');
        assert.ok(typeof reply.dialog === 'object');
        assert.deepEqual([reply.dialog.card, reply.show ?? []], [OWN, []]);
        assert.deepEqual(await promised(), []);
      });
    }

    it('sends what is shown beyond it to the 1:1 chat, never to the channel', async () => {
      const dialog = { title: 'Case 1004', card: OTHER };
      assert.deepEqual(await inDialog({ dialog, show: [OWN] }, 'personal'), { dialog, show: [OWN] });
      assert.deepEqual(await promised(), []);
      assert.deepEqual(await inDialog({ dialog, show: [OWN] }, 'channel'), { dialog });
      assert.deepEqual(await promised(), [{ recipient: ANNA, card: OWN.card }]);
    });

    it('closes when there is nothing to show', async () => {
      assert.equal((await inDialog({}, 'channel')).dialog, 'close');
      assert.equal((await inDialog({ dialog: 'close' }, 'personal')).dialog, 'close');
    });

    it('says there that a button is of old, and what went wrong', async () => {
      const stale = await hear(press('waves.of-old', 'channel', 'opens-dialog'));
      const broken = await hear(press('enrolment.check', 'channel', 'dialog'), () => Promise.reject(new Error('x')));
      const cards = [stale, broken].map(({ dialog, show = [] }) => [
        typeof dialog === 'object' && dialog.card.card,
        show.length,
      ]);
      assert.deepEqual(cards, [
        ['conversation/stale', 0],
        ['conversation/trouble', 0],
      ]);
      assert.deepEqual(await promised(), []);
    });

    it('is never shown in a chat, whose history would keep it', async () => {
      const dialog = { title: 'Pass', card: OWN };
      for (const place of ['personal', 'channel'] as const) {
        for (const verb of ['enrolment.check', 'helpdesk.claim']) {
          const alone = await hear(press(verb, place), async () => ({ dialog }));
          assert.deepEqual([shown(alone), alone.dialog], [['conversation/stale'], undefined]);
          const beside = await hear(press(verb, place), async () => ({ dialog, show: [OTHER] }));
          assert.doesNotMatch(JSON.stringify([beside, await promised()]), /enrolment\/status/);
        }
      }
    });
  });

  describe('as a search', () => {
    const search: Search = { kind: 'search', words: 'lost', skip: 0, count: 25, ...turn('personal') };

    it('is answered with results and nothing else', async () => {
      const results = [{ title: '1004', text: 'Lost phone', card: OWN }];
      assert.deepEqual(await hear(search, async () => ({ results, show: [OWN] })), { results });
      assert.deepEqual(await hear(search, async () => ({})), { results: [] });
      assert.deepEqual(await hear(search, () => Promise.reject(new Error('x'))), {});
      assert.deepEqual(await promised(), []);
    });

    it('is not where to write to somebody: it may be typed into the chat of two people', async () => {
      await hear(search);
      assert.deepEqual(await storage.db.selectFrom('reach').select('person_id').execute(), []);
    });
  });

  it('is told apart from what was never ours: an unknown button, also by a name every object has', async () => {
    for (const verb of ['waves.of-old', '__proto__', 'constructor', 'toString', '']) {
      assert.deepEqual(shown(await hear(press(verb))), ['conversation/stale'], verb);
    }
    assert.deepEqual(await hear({ kind: 'unsupported', what: 'typing' }), {});
  });

  it('remembers how to reach who writes in the 1:1 chat, and forgets who removes the app', async () => {
    const known = async () => (await storage.db.selectFrom('reach').select('person_id').execute()).length;
    await hear(question('channel'));
    assert.equal(await known(), 0);
    await hear(question());
    assert.equal(await known(), 1);
    await hear({ kind: 'removed', ...turn('personal') });
    assert.equal(await known(), 0);
  });

  it('ends kindly when something breaks, with a reference and nothing of the inside', async () => {
    const broken = await hear(question(), () => Promise.reject(new Error('relation "ticket" is secret')));
    assert.equal(broken.show?.[0]?.card, 'conversation/trouble');
    assert.match(String(broken.show?.[0]?.data.reference), /^[0-9a-f]{8}$/);
    assert.equal(broken.show?.[0]?.data.busy, false);
    assert.doesNotMatch(JSON.stringify(broken), /relation|secret|hallway/);
    const busy = await hear(question(), () => Promise.reject(new TryAgainLater('Graph is throttled')));
    assert.equal(busy.show?.[0]?.data.busy, true);
  });

  it('keeps also its trouble out of a channel', async () => {
    const reply = await hear(question('channel'), () => Promise.reject(new Error('x')));
    assert.deepEqual(shown(reply), ['conversation/trouble']);
    assert.doesNotMatch(JSON.stringify(reply), /Anna|aaaaaaaa/);
  });
});
