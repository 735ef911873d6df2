import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sinon from 'sinon';
import { unregisteredBot } from '../../src/teams/bot-identity.ts';
import { QuietAdapter } from '../../src/teams/quiet-adapter.ts';
import { teamsMessenger } from '../../src/teams/teams-messenger.ts';
import { showing } from './showing.ts';

describe('a message to a Teams that takes it and never answers', () => {
  it('is given back to be tried again, instead of holding up all others for ever', async () => {
    let asked = () => {};
    const arrived = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const silent = createServer(() => asked());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const serviceUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
      const adapter = new QuietAdapter(unregisteredBot(), [serviceUrl]);
      const messenger = teamsMessenger(
        adapter,
        '',
        showing(() => ({ content: {}, summary: '' })),
      );
      const to = { kind: 'conversation', conversationId: 'a:1', serviceUrl, tenantId: 't' } as const;
      const sending = messenger.send(to, { card: 'answers/answer', data: {} });
      await arrived;
      await clock.tickAsync(15_000);
      assert.deepEqual(await sending, { kind: 'failed', why: 'no answer' });
    } finally {
      clock.restore();
      await new Promise((resolve) => silent.close(resolve).closeAllConnections());
    }
  });
});
