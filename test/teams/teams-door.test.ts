import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { unregisteredBot } from '../../src/teams/bot-identity.ts';
import { openTeamsDoor, type TeamsDoorSettings } from '../../src/teams/teams-door.ts';
import { silentLogger } from '../kernel/silent-logger.ts';
import { showing } from './showing.ts';

const TENANT = '4c0a50c0-1a2b-4d3e-8f40-c0a50c0a5001';
const PERSON = '4c0a50c0-1a2b-4d3e-8f40-c0a50c0a5002';
/** Nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9/';

const press = {
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: '1',
  channelId: 'msteams',
  serviceUrl: NOWHERE,
  from: { id: '29:x', aadObjectId: PERSON },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
  value: { action: { type: 'Action.Execute', verb: 'guidance.start', data: {} } },
};

const doorWith = (respond: TeamsDoorSettings['respond'], complaints: string[] = [], serviceUrl = NOWHERE) =>
  openTeamsDoor({
    identity: unregisteredBot(),
    tenantId: TENANT,
    serviceUrls: [serviceUrl],
    ...showing(() => ({ content: {}, summary: 'late' })),
    respond,
    say: (what) => what,
    logger: { ...silentLogger, error: (_fields, text) => void complaints.push(text) },
  });

describe('the door to Teams', () => {
  it('takes nothing from other channels of the bot, where whoever writes may say who they are', async () => {
    let heard = 0;
    const door = doorWith(async () => {
      heard += 1;
      return {};
    });
    for (const channelId of ['directline', 'webchat', 'emulator', undefined]) {
      assert.equal((await door.receive(undefined, { ...press, channelId })).status, 400, channelId);
    }
    assert.equal(heard, 0);
    assert.equal((await door.receive(undefined, press)).status, 200);
    assert.equal(heard, 1);
  });

  it('says so in the log when an answer that took too long cannot be sent afterwards', async () => {
    const complaints: string[] = [];
    const door = doorWith(() => sleep(3_600, { show: [{ card: 'guidance/steps', data: {} }] }), complaints);
    const answer = await door.receive(undefined, press);
    assert.equal((answer.body as { value: unknown }).value, 'oneMoment');
    for (let waited = 0; waited < 50 && complaints.length === 0; waited += 1) await sleep(100);
    assert.deepEqual(complaints, ['a late answer could not be sent']);
  }).timeout(15_000);

  it('changes the pressed card when the answer comes late, instead of showing a second one', async () => {
    const requests: string[] = [];
    const connector = createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      response.setHeader('content-type', 'application/json');
      response.end('{"id":"9"}');
    });
    await once(connector.listen(0, '127.0.0.1'), 'listening');
    const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
    const door = doorWith(() => sleep(3_600, { replace: { card: 'helpdesk/case', data: {} } }), [], serviceUrl);
    await door.receive(undefined, { ...press, serviceUrl, replyToId: '1795409605934' });
    for (let waited = 0; waited < 50 && requests.length === 0; waited += 1) await sleep(100);
    connector.close();
    connector.closeAllConnections();
    assert.deepEqual(requests, ['PUT /v3/conversations/a%3A1/activities/1795409605934']);
  }).timeout(15_000);

  const thumbs = {
    ...press,
    name: 'message/submitAction',
    replyToId: '1795409605934',
    value: { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"too long"}' } },
  };

  it('answers thumbs with an empty object, without which Teams says that the app cannot be reached', async () => {
    const heard: unknown[] = [];
    const door = doorWith(async (incoming) => {
      if (incoming.kind === 'feedback') heard.push([incoming.liked, incoming.word, incoming.replyTo]);
      return {};
    });
    assert.deepEqual(await door.receive(undefined, thumbs), { status: 200, body: {} });
    assert.deepEqual(heard, [[false, 'too long', '1795409605934']]);
  });

  it('answers thumbs in time, also when counting them takes long', async () => {
    const door = doorWith(() => sleep(3_600, {}));
    assert.deepEqual(await door.receive(undefined, thumbs), { status: 200, body: {} });
  }).timeout(15_000);
});
