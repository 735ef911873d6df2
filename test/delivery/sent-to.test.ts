import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { drainOutbox } from '../../src/delivery/drain-outbox.ts';
import type { Messenger } from '../../src/delivery/messenger.ts';
import { promise } from '../../src/delivery/outbox.ts';
import { sentTo } from '../../src/delivery/sent-to.ts';
import type { Verdict } from '../../src/delivery/verdict.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { silentLogger } from '../kernel/silent-logger.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';

const entrance = { serviceUrl: 'https://teams.example/', tenantId: 't' };
const on = { article: 'new-phone', language: 'en', question: 'my new phone' };

describe('what the outbox has sent to a person', () => {
  let storage: Storage;
  before(async () => {
    storage = await openTemporaryDatabase();
  });
  after(() => storage.close());
  beforeEach(() => sql`truncate outbox, reach`.execute(storage.db));

  const tell = (to: string, card: string) =>
    promise(storage.db, [{ to, message: { card, data: { owner: 'Chloe' }, feedback: on } }]);
  const drain = async (verdict: Verdict) => {
    const heard: unknown[] = [];
    const send: Messenger['send'] = async (_to, message) => {
      heard.push(message.feedback);
      return verdict;
    };
    const messenger = { send, update: async () => verdict };
    const helpdeskChannel = { kind: 'conversation', conversationId: '19:desk', ...entrance } as const;
    await drainOutbox({ db: storage.db, messenger, entrance, logger: silentLogger, helpdeskChannel });
    return heard;
  };
  const SENT: Verdict = { kind: 'sent', conversationId: 'a:1', activityId: '1' };
  const cardsTo = async (person: string, most = 5) =>
    (await sentTo(storage.db, person, 90, most)).map(({ card }) => card);

  it('is theirs alone, newest first, with when it went out', async () => {
    const started = Date.now();
    for (const card of ['helpdesk/case-claimed', 'helpdesk/case-resolved']) {
      await tell('omar', card);
      await tell('anna', 'waves/announcement');
      await drain(SENT);
    }
    assert.deepEqual(await cardsTo('omar'), ['helpdesk/case-resolved', 'helpdesk/case-claimed']);
    assert.deepEqual(await cardsTo('omar', 1), ['helpdesk/case-resolved']);
    assert.deepEqual(await cardsTo('nobody'), []);
    const [{ at } = { at: new Date(0) }] = await sentTo(storage.db, 'omar', 90, 5);
    assert.ok(Math.abs(at.getTime() - started) < 60_000, at.toISOString());
  });

  it('is nothing that is still to come, was tried in vain or was given up', async () => {
    await tell('omar', 'helpdesk/case-claimed');
    assert.deepEqual(await cardsTo('omar'), []);
    await drain({ kind: 'failed', why: '503' });
    assert.deepEqual(await cardsTo('omar'), []);
    await sql`update outbox set not_before = now()`.execute(storage.db);
    await drain({ kind: 'refused', why: 'Bad Argument' });
    assert.deepEqual(await cardsTo('omar'), []);
  });

  it('is remembered for 90 days', async () => {
    await tell('omar', 'helpdesk/case-claimed');
    await drain(SENT);
    const ago = (days: number) =>
      sql`update outbox set sent_at = now() - make_interval(days => ${days}::int)`.execute(storage.db);
    await ago(89);
    assert.equal((await cardsTo('omar')).length, 1);
    await ago(91);
    assert.equal((await cardsTo('omar')).length, 0);
  });

  it('goes out with its thumbs, and keeps nothing of what it said', async () => {
    await tell('omar', 'answers/answer');
    assert.deepEqual(await drain(SENT), [on]);
    assert.doesNotMatch(JSON.stringify(await storage.db.selectFrom('outbox').selectAll().execute()), /Chloe|phone/);
  });
});
