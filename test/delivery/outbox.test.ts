import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { CardMessage } from '../../src/delivery/card-message.ts';
import { drainOutbox } from '../../src/delivery/drain-outbox.ts';
import type { Address, Messenger } from '../../src/delivery/messenger.ts';
import { HELPDESK_CHANNEL, promise } from '../../src/delivery/outbox.ts';
import { findReach, rememberReach } from '../../src/delivery/reach-store.ts';
import type { Verdict } from '../../src/delivery/verdict.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { silentLogger } from '../kernel/silent-logger.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';

const SENT: Verdict = { kind: 'sent', conversationId: 'a:1', activityId: '1' };
const entrance = { serviceUrl: 'https://teams.example/', tenantId: 't' };
const message = (number: number): CardMessage => ({ card: 'helpdesk/case-opened', data: { number } });

describe('the outbox', () => {
  let storage: Storage;
  let seen: { to: Address; update?: string; message: CardMessage }[];
  let verdicts: Verdict[];
  /** A card that nobody can make. */
  let broken: string;
  /** What happens elsewhere while a message is on its way. */
  let meanwhile: () => Promise<void>;

  before(async function () {
    this.timeout(30_000);
    storage = await openTemporaryDatabase();
  });
  after(() => storage?.close());
  beforeEach(async () => {
    [seen, verdicts] = [[], []];
    [broken, meanwhile] = ['', async () => {}];
    for (const table of ['outbox', 'reach', 'posted_card'] as const) await storage.db.deleteFrom(table).execute();
  });

  const messenger: Messenger = {
    send: async (to, message) => {
      if (message.card === broken) throw new Error('There is no such card');
      await meanwhile();
      seen.push({ to, message });
      return verdicts.shift() ?? SENT;
    },
    update: async (to, update, message) => {
      seen.push({ to, update, message });
      return verdicts.shift() ?? SENT;
    },
  };
  const drain = () =>
    drainOutbox({
      ...{ db: storage.db, messenger, entrance, logger: silentLogger },
      helpdeskChannel: { kind: 'conversation', conversationId: '19:desk', ...entrance },
    });
  const rows = () => storage.db.selectFrom('outbox').selectAll().orderBy('id').execute();
  const makeDue = () =>
    storage.db
      .updateTable('outbox')
      .set({ not_before: new Date(0) })
      .execute();

  it('keeps nothing of a promise whose change was rolled back', async () => {
    const change = storage.db.transaction().execute(async (tx) => {
      await promise(tx, [{ to: 'p1', message: message(1) }]);
      throw new Error('rolled back');
    });
    await assert.rejects(change, /rolled back/);
    assert.equal(await drain(), 0);
  });

  it('sends in order, once, and forgets what the messages said', async () => {
    await promise(
      storage.db,
      [1, 2, 3].map((number) => ({ to: 'p1', message: message(number) })),
    );
    assert.equal(await drain(), 3);
    assert.deepEqual(
      seen.map(({ message }) => message.data.number),
      [1, 2, 3],
    );
    assert.equal(await drain(), 0);
    assert.deepEqual(
      (await rows()).map(({ state, data }) => [state, data]),
      Array(3).fill(['sent', {}]),
    );
  });

  it('creates the chat for somebody new, and uses it from then on', async () => {
    await promise(storage.db, [{ to: 'p1', message: message(1) }]);
    await drain();
    assert.equal(seen[0]?.to.kind, 'person');
    assert.equal((await findReach(storage.db, 'p1'))?.address.conversationId, 'a:1');
    await promise(storage.db, [{ to: 'p1', message: message(2) }]);
    await drain();
    assert.equal(seen[1]?.to.kind, 'conversation');
  });

  it('sends nothing to somebody who blocked the bot, until they write again', async () => {
    verdicts = [{ kind: 'unreachable', why: 'blocked-by-person' }];
    const address = { kind: 'conversation', conversationId: 'a:9', ...entrance } as const;
    await rememberReach(storage.db, 'p1', { address, locale: 'de' });
    await promise(storage.db, [{ to: 'p1', message: message(1) }]);
    await drain();
    await promise(storage.db, [{ to: 'p1', message: message(2) }]);
    await drain();
    assert.equal(seen.length, 1);
    await rememberReach(storage.db, 'p1', { address, locale: 'de' });
    await promise(storage.db, [{ to: 'p1', message: message(3) }]);
    await drain();
    assert.deepEqual(seen.at(-1)?.message, { ...message(3), locale: 'de' });
  });

  it('tries again later when Teams is busy, not before it said', async () => {
    verdicts = [{ kind: 'throttled', afterMs: 60_000 }];
    await promise(storage.db, [{ to: 'p1', message: message(1) }]);
    await drain();
    assert.equal(await drain(), 0);
    await makeDue();
    await drain();
    assert.deepEqual(
      (await rows()).map(({ state, attempt }) => [state, attempt]),
      [['sent', 2]],
    );
  });

  it('shows later cards of a thread in place of the first, in order', async () => {
    const thread = 'ticket:1';
    await promise(
      storage.db,
      [1, 2].map((number) => ({ to: HELPDESK_CHANNEL, thread, message: message(number) }) as const),
    );
    await drain();
    await drain();
    assert.deepEqual(
      seen.map(({ update, message }) => [update, message.data.number]),
      [
        [undefined, 1],
        ['1', 2],
      ],
    );
  });

  it('posts anew when the card to update is gone', async () => {
    const thread = 'ticket:1';
    await promise(storage.db, [{ to: HELPDESK_CHANNEL, thread, message: message(1) }]);
    await drain();
    verdicts = [{ kind: 'refused', why: 'ActivityNotFoundInConversation' }];
    await promise(storage.db, [{ to: HELPDESK_CHANNEL, thread, message: message(2) }]);
    await drain();
    assert.deepEqual(
      seen.map(({ update }) => update),
      [undefined, '1', undefined],
    );
  });

  it('loses no case when the channel cannot take it: it waits, and comes later', async () => {
    verdicts = [{ kind: 'unreachable', why: 'removed-from-conversation' }];
    await promise(storage.db, [{ to: HELPDESK_CHANNEL, message: message(1) }]);
    await drain();
    await makeDue();
    await drain();
    assert.equal((await rows())[0]?.state, 'sent');
  });

  it('lets no message that cannot be made hold up the others, and gives it up in the end', async () => {
    broken = 'helpdesk/no-such-card';
    await promise(storage.db, [{ to: 'p1', message: { card: broken, data: {} } }]);
    await promise(storage.db, [{ to: 'p2', message: message(2) }]);
    for (let round = 0; round < 12; round += 1) {
      assert.ok((await drain()) > 0);
      await storage.db
        .updateTable('outbox')
        .set({ not_before: new Date(0) })
        .where('state', '=', 'pending')
        .execute();
    }
    assert.deepEqual(
      seen.map(({ message }) => message.data.number),
      [2],
    );
    assert.deepEqual(
      (await rows()).map(({ state }) => state),
      ['given-up', 'sent'],
    );
  });

  it('leaves to another replica what it took over while the messages before were slow', async () => {
    const numbers = [1, 2].map((number) => ({ to: 'p1', message: message(number) }));
    await promise(storage.db, numbers);
    meanwhile = async () => {
      const second = sql`data->>'number' = '2'`;
      await sql`update outbox set attempt = attempt + 1 where ${second}`.execute(storage.db);
    };
    await drain();
    assert.deepEqual(
      seen.map(({ message }) => message.data.number),
      [1],
    );
  });

  it('sends each message once with several replicas at work', async () => {
    await promise(
      storage.db,
      Array.from({ length: 30 }, (_, number) => ({ to: `p${number}`, message: message(number) })),
    );
    await Promise.all([drain(), drain(), drain()]);
    await drain();
    assert.deepEqual(
      seen.map(({ message }) => Number(message.data.number)).toSorted((a, b) => a - b),
      [...Array(30).keys()],
    );
  });
});
