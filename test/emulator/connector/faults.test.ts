import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import type { Connector } from '../../../src/emulator/connector/start-connector.ts';
import { TEAMS_ERRORS, type TeamsError } from '../../../src/emulator/connector/teams-errors.ts';
import { teamsIds } from '../../../src/emulator/connector/teams-ids.ts';
import { AMARA, JONAS, openClient, openConnector, thrownBy } from './open-client.ts';

const hello = { type: 'message', text: 'hello' } as Activity;

describe('faults of the emulated connector', () => {
  let connector: Connector;
  beforeEach(async () => {
    connector = await openConnector();
  });
  afterEach(() => connector.close());

  const sendTo = (personId: string) =>
    openClient(connector.serviceUrl).conversations.sendToConversation(teamsIds.personalChat(personId), hello);
  const received = (personId: string): number => connector.conversations.messagesTo(personId).length;

  for (const [name, error] of Object.entries(TEAMS_ERRORS) as [string, TeamsError][]) {
    if (error.unwrapped) continue;
    it(`answers ${error.status} ${error.code ?? ''} on request (${name}), once`, async () => {
      connector.faults.next(error);
      const thrown = await thrownBy(sendTo(AMARA));
      assert.deepEqual([thrown.name, thrown.status], ['RestError', error.status]);
      assert.equal(thrown.code, error.code ?? String(error.status));
      assert.equal(received(AMARA), 0);
      await sendTo(AMARA);
      assert.equal(received(AMARA), 1);
    });
  }

  it('answers MessageWritesBlocked in its odd shape: no code, JSON inside a text', async () => {
    connector.faults.next(TEAMS_ERRORS.writesBlocked);
    const thrown = await thrownBy(sendTo(AMARA));
    assert.deepEqual([thrown.status, thrown.code, thrown.details?.errorCode], [403, undefined, 209]);
    assert.equal(JSON.parse(String(thrown.details?.message)).subCode, 'MessageWritesBlocked');
  });

  it('says when to try again, or does not', async () => {
    connector.faults.next({ ...TEAMS_ERRORS.throttled, retryAfterSeconds: 17 });
    connector.faults.next(TEAMS_ERRORS.throttled);
    assert.equal((await thrownBy(sendTo(AMARA))).retryAfter, '17');
    assert.equal((await thrownBy(sendTo(AMARA))).retryAfter ?? undefined, undefined);
  });

  it('goes wrong as often as asked', async () => {
    connector.faults.next({ ...TEAMS_ERRORS.unavailable, times: 2 });
    assert.equal((await thrownBy(sendTo(AMARA))).status, 503);
    assert.equal((await thrownBy(sendTo(AMARA))).status, 503);
    await sendTo(AMARA);
  });

  it('blocks one person until told otherwise, and nobody else', async () => {
    connector.faults.forPerson(AMARA, TEAMS_ERRORS.blockedByPerson);
    await sendTo(JONAS);
    assert.equal((await thrownBy(sendTo(AMARA))).code, 'ConversationBlockedByUser');
    assert.equal((await thrownBy(sendTo(AMARA))).code, 'ConversationBlockedByUser');
    connector.faults.clear();
    await sendTo(AMARA);
    assert.deepEqual([received(AMARA), received(JONAS)], [1, 1]);
  });

  it('hits only the call it was meant for', async () => {
    connector.faults.next({ ...TEAMS_ERRORS.preconditionFailed, match: { call: 'updateActivity' } });
    const { id } = await sendTo(AMARA);
    const update = () =>
      openClient(connector.serviceUrl).conversations.updateActivity(teamsIds.personalChat(AMARA), id, hello);
    assert.equal((await thrownBy(update())).code, 'PreconditionFailed');
    await update();
  });

  it('fails the same tenth of calls for the same seed', async () => {
    const failing = async (seed: number): Promise<string> => {
      connector.faults.clear();
      connector.faults.sometimes({ ...TEAMS_ERRORS.badGateway, share: 0.1, seed });
      let outcomes = '';
      for (let index = 0; index < 200; index += 1)
        outcomes += await sendTo(AMARA).then(
          () => '.',
          () => 'x',
        );
      return outcomes;
    };
    const first = await failing(7);
    const failed = first.split('x').length - 1;
    assert.ok(failed >= 8 && failed <= 35, `${failed} of 200 failed`);
    assert.equal(await failing(7), first);
    assert.notEqual(await failing(8), first);
  });

  it('drops the connection before taking the message', async () => {
    connector.faults.next({ drop: true });
    assert.equal((await thrownBy(sendTo(AMARA))).status, undefined);
    assert.equal(received(AMARA), 0);
  });

  it('takes the message and then drops the connection', async () => {
    connector.faults.next({ drop: true, when: 'after' });
    assert.equal((await thrownBy(sendTo(AMARA))).status, undefined);
    assert.equal(received(AMARA), 1);
  });

  it('takes the message and then answers an error', async () => {
    connector.faults.next({ ...TEAMS_ERRORS.gatewayTimeout, when: 'after' });
    assert.equal((await thrownBy(sendTo(AMARA))).status, 504);
    assert.equal(received(AMARA), 1);
  });

  it('takes its time', async () => {
    connector.faults.next({ delayMs: 150 });
    const before = performance.now();
    await sendTo(AMARA);
    assert.ok(performance.now() - before >= 145);
  });

  it('closes without waiting for a slow answer, and takes nothing in afterwards', async () => {
    connector.faults.next({ delayMs: 300 });
    const sending = thrownBy(sendTo(AMARA));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await connector.close();
    assert.equal((await sending).name, 'RestError');
    await new Promise((resolve) => setTimeout(resolve, 350));
    assert.equal(received(AMARA), 0);
  });
});
