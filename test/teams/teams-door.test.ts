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

const doorWith = (
  respond: TeamsDoorSettings['respond'],
  complaints: string[] = [],
  serviceUrl = NOWHERE,
  content: object = {},
) =>
  openTeamsDoor({
    identity: unregisteredBot(),
    tenantId: TENANT,
    serviceUrls: [serviceUrl],
    ...showing(() => ({ content, summary: 'late' })),
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

  describe('for a dialog', () => {
    const fetch = { ...press, name: 'task/fetch', value: { data: { verb: 'helpdesk.details', msteams: {} } } };
    const details = { title: 'Case 1004', card: { card: 'helpdesk/case', data: {} } };

    it('answers with its card, in which every button sends what dialogs send', async () => {
      const execute = { type: 'Action.Execute', title: 'Claim', verb: 'helpdesk.claim', data: { case: 7 } };
      const fallback = { type: 'Action.Submit', title: 'Claim', data: { case: 7, verb: 'helpdesk.claim' } };
      const more = {
        type: 'Action.Submit',
        title: 'More',
        data: { verb: 'helpdesk.more', msteams: { type: 'task/fetch' } },
      };
      const content = {
        type: 'AdaptiveCard',
        body: [{ type: 'ActionSet', actions: [{ ...execute, fallback }] }],
        actions: [more],
      };
      const door = doorWith(async () => ({ dialog: details }), [], NOWHERE, content);
      const { status, body } = await door.receive(undefined, fetch);
      const { task } = body as { task: { type: string; value: { title: string; card: { content: unknown } } } };
      assert.deepEqual([status, task.type, task.value.title], [200, 'continue', 'Case 1004']);
      assert.deepEqual(task.value.card.content, {
        type: 'AdaptiveCard',
        body: [{ type: 'ActionSet', actions: [fallback] }],
        actions: [{ ...more, data: { verb: 'helpdesk.more' } }],
      });
    });

    it('closes it with an answer that is empty', async () => {
      const door = doorWith(async () => ({ dialog: 'close' }));
      assert.deepEqual(await door.receive(undefined, { ...fetch, name: 'task/submit' }), {
        status: 200,
        body: undefined,
      });
    });

    it('says so when the answer takes too long, and shows it nowhere else', async () => {
      const complaints: string[] = [];
      const door = doorWith(() => sleep(3_600, { dialog: details }), complaints);
      const { body } = await door.receive(undefined, fetch);
      assert.deepEqual(body, { task: { type: 'message', value: 'oneMoment' } });
      await sleep(300);
      assert.deepEqual(complaints, []);
    }).timeout(15_000);
  });

  describe('for a search', () => {
    const search = {
      ...press,
      name: 'composeExtension/query',
      value: { parameters: [{ name: 'words', value: 'lost' }] },
    };
    const saying = (text: string) => ({ composeExtension: { type: 'message', text } });

    it('answers with a list, whose entries become cards when picked', async () => {
      const result = { title: '1004', text: 'Lost phone', card: { card: 'helpdesk/case', data: {} } };
      const door = doorWith(async () => ({ results: [result, result] }));
      const { body } = await door.receive(undefined, search);
      const { composeExtension: found } = body as {
        composeExtension: { type: string; attachments: { contentType: string; preview: { content: object } }[] };
      };
      assert.deepEqual([found.type, found.attachments.length], ['result', 2]);
      assert.match(String(found.attachments[0]?.contentType), /card\.adaptive$/);
      assert.deepEqual(found.attachments[0]?.preview.content, { title: '1004', text: 'Lost phone' });
    });

    it('says when there is nothing, and when it failed or takes too long', async () => {
      const answers = [async () => ({ results: [] }), async () => ({}), () => sleep(3_600, { results: [] })];
      const bodies = await Promise.all(
        answers.map(async (answer) => (await doorWith(answer).receive(undefined, search)).body),
      );
      assert.deepEqual(bodies, [saying('nothingFound'), saying('searchFailed'), saying('searchFailed')]);
    }).timeout(15_000);
  });

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
