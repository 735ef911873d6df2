import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { TEAMS_RATE_LIMITS } from '../../../src/emulator/connector/rate-limits.ts';
import type { Connector } from '../../../src/emulator/connector/start-connector.ts';
import { teamsIds } from '../../../src/emulator/connector/teams-ids.ts';
import { AMARA, CHANNEL, JONAS, openClient, openConnector, thrownBy } from './open-client.ts';

const hello = { type: 'message', text: 'hello' } as Activity;

describe('rate limits of the emulated connector', () => {
  let connector: Connector;
  let now: number;
  beforeEach(async () => {
    now = Date.parse('2026-11-02T09:00:00Z');
    connector = await openConnector({ limits: TEAMS_RATE_LIMITS, clock: () => new Date(now), installed: () => true });
  });
  afterEach(() => connector.close());

  const sendTo = (conversationId: string) =>
    openClient(connector.serviceUrl).conversations.sendToConversation(conversationId, hello);
  const times = async (count: number, conversationId: string): Promise<void> => {
    for (let index = 0; index < count; index += 1) await sendTo(conversationId);
  };
  const amara = teamsIds.personalChat(AMARA);

  it('lets seven messages a second into one chat and throttles the eighth for a second', async () => {
    await times(7, amara);
    const error = await thrownBy(sendTo(amara));
    assert.deepEqual([error.name, error.status, error.code, error.retryAfter], ['RestError', 429, 'Throttled', '1']);
    assert.equal(connector.conversations.messagesTo(AMARA).length, 7);
  });

  it('lets the eighth in a second later and the ninth only after two', async () => {
    await times(7, amara);
    now += 1_000;
    await sendTo(amara);
    assert.equal((await thrownBy(sendTo(amara))).retryAfter, '1');
    now += 1_000;
    await sendTo(amara);
  });

  it('says how long the 30-second window stays full', async () => {
    for (let burst = 0; burst < 10; burst += 1) {
      await times(6, amara);
      now += 2_000;
    }
    assert.equal((await thrownBy(sendTo(amara))).retryAfter, '10');
    now += 10_000;
    await sendTo(amara);
  });

  it('counts each chat for itself', async () => {
    await times(7, amara);
    await sendTo(teamsIds.personalChat(JONAS));
    assert.equal(connector.conversations.messagesTo(JONAS).length, 1);
  });

  it('counts all threads of a channel together', async () => {
    await times(7, CHANNEL);
    const thread = connector.conversations.channel(CHANNEL)[0]?.conversationId ?? '';
    assert.equal((await thrownBy(sendTo(thread))).status, 429);
  });

  it('counts updates as sends, and reading members apart from them', async () => {
    const { id } = await sendTo(amara);
    const { conversations } = openClient(connector.serviceUrl);
    for (let index = 0; index < 6; index += 1) await conversations.updateActivity(amara, id, hello);
    assert.equal((await thrownBy(conversations.updateActivity(amara, id, hello))).status, 429);
    assert.equal((await conversations.getConversationMembers(amara)).length, 1);
  });

  it('lets members be read fourteen times a second, twice as often as messages are sent', async () => {
    const { conversations } = openClient(connector.serviceUrl);
    for (let index = 0; index < 14; index += 1) await conversations.getConversationMembers(amara);
    const error = await thrownBy(conversations.getConversationMembers(amara));
    assert.deepEqual([error.status, error.retryAfter], [429, '1']);
  });

  it('gives two messages of the same millisecond two ids', async () => {
    const [first, second] = [await sendTo(amara), await sendTo(amara)];
    assert.notEqual(first.id, second.id);
  });

  it('takes 50 requests a second from the whole app, however many people they go to', async () => {
    for (let index = 0; index < 50; index += 1) await sendTo(teamsIds.personalChat(`person-${index}`));
    const error = await thrownBy(sendTo(amara));
    assert.deepEqual([error.status, error.retryAfter], [429, '1']);
    now += 1_000;
    await sendTo(amara);
  });
});
