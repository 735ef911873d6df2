import assert from 'node:assert/strict';
import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Connector } from '../../../src/emulator/connector/start-connector.ts';
import { teamsIds } from '../../../src/emulator/connector/teams-ids.ts';
import { AMARA, BOT, CHANNEL, openClient, openConnector, TENANT, thrownBy } from './open-client.ts';

const message = (text: string): Partial<Activity> => ({ type: 'message', text });
const card = (text: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });
const showing = (content: object): Partial<Activity> => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});
const chatWith = (id: string, more: object = {}): ConversationParameters =>
  ({ isGroup: false, tenantId: TENANT, bot: { id: BOT }, members: [{ id, ...more }] }) as never;

describe('conversations of the emulated connector', () => {
  let connector: Connector;
  let client: ConnectorClient;
  beforeEach(async () => {
    connector = await openConnector();
    client = openClient(connector.serviceUrl);
  });
  afterEach(() => connector.close());

  const send = (conversationId: string, activity: Partial<Activity>) =>
    client.conversations.sendToConversation(conversationId, activity as Activity);

  it('opens the same chat by Entra object id and by Teams id', async () => {
    const byEntra = await client.conversations.createConversation(chatWith(AMARA, { aadObjectId: AMARA }));
    const byTeams = await client.conversations.createConversation(chatWith(teamsIds.person(AMARA)));
    assert.match(byEntra.id, /^a:/);
    assert.equal(byTeams.id, byEntra.id);
  });

  it('shows what the bot sends, in order, at "/" and at "/teams/"', async () => {
    const chat = teamsIds.personalChat(AMARA);
    const sent = await send(chat, message('first'));
    await openClient(connector.url).conversations.replyToActivity(
      chat,
      'f:a-press',
      showing(card('second')) as Activity,
    );
    const seen = connector.conversations.messagesTo(AMARA);
    assert.deepEqual(
      seen.map(({ activity, card: shown, from }) => [from, activity.text, shown]),
      [
        ['bot', 'first', undefined],
        ['bot', undefined, card('second')],
      ],
    );
    assert.equal(seen[0]?.id, sent.id);
  });

  it('replaces a message in place and keeps what it was', async () => {
    const chat = teamsIds.personalChat(AMARA);
    const { id } = await send(chat, showing(card('open')));
    await send(chat, message('later'));
    await client.conversations.updateActivity(chat, id, showing(card('claimed')) as Activity);
    const [first, second] = connector.conversations.messagesTo(AMARA);
    assert.deepEqual(first?.card, card('claimed'));
    assert.deepEqual(
      first?.versions.map(({ attachments }) => attachments?.[0]?.content),
      [card('open')],
    );
    assert.equal(second?.activity.text, 'later');
  });

  it('takes a message away when the bot deletes it, and knows it no more', async () => {
    const chat = teamsIds.personalChat(AMARA);
    const { id } = await send(chat, message('oops'));
    await client.conversations.deleteActivity(chat, id);
    assert.deepEqual(connector.conversations.messagesTo(AMARA), []);
    const again = await thrownBy(client.conversations.updateActivity(chat, id, message('back') as Activity));
    assert.deepEqual([again.status, again.code], [404, 'ActivityNotFoundInConversation']);
  });

  it('starts a thread in a channel and takes replies into it', async () => {
    const thread = await client.conversations.createConversation({
      ...{ isGroup: true, channelData: { channel: { id: CHANNEL } }, activity: message('a case') },
    } as never);
    assert.equal(thread.id, `${CHANNEL};messageid=${thread.activityId}`);
    await send(thread.id, message('a reply'));
    assert.deepEqual(
      connector.conversations.channel(CHANNEL).map(({ activity, conversationId }) => [activity.text, conversationId]),
      [
        ['a case', thread.id],
        ['a reply', thread.id],
      ],
    );
  });

  it('starts a thread, too, when something is posted to the channel itself', async () => {
    const { id } = await send(CHANNEL, message('a case'));
    assert.equal(connector.conversations.channel(CHANNEL)[0]?.conversationId, `${CHANNEL};messageid=${id}`);
  });

  it('keeps no typing signs', async () => {
    await send(teamsIds.personalChat(AMARA), { type: 'typing' });
    assert.deepEqual(connector.conversations.of(AMARA), []);
  });

  for (const [what, id] of Object.entries({
    'a made-up chat': 'a:1nobody',
    'a group chat': '19:x@thread.v2',
    'an unknown thread': `${CHANNEL};messageid=1`,
  })) {
    it(`knows no conversation for ${what}`, async () => {
      const error = await thrownBy(send(id, message('hello')));
      assert.deepEqual([error.name, error.status, error.code], ['RestError', 404, 'ConversationNotFound']);
    });
  }

  it('lets the bot into no chat of a person without the app', async () => {
    const stranger = '0b1b0000-5eed-4a11-9a01-0000000000ff';
    const error = await thrownBy(client.conversations.createConversation(chatWith(stranger)));
    assert.deepEqual([error.status, error.code], [403, 'ForbiddenOperationException']);
  });

  it('tells a bot that was removed after talking that it is no longer in the chat', async () => {
    const chat = teamsIds.personalChat(AMARA);
    await send(chat, message('hello'));
    connector.setInstalled(AMARA, false);
    const error = await thrownBy(send(chat, message('still there?')));
    assert.deepEqual([error.status, error.code], [403, 'BotNotInConversationRoster']);
  });

  it('refuses a chat in another tenant', async () => {
    const elsewhere = { ...chatWith(AMARA), tenantId: '11111111-1111-4111-8111-111111111111' };
    const error = await thrownBy(client.conversations.createConversation(elsewhere));
    assert.deepEqual([error.status, error.code], [400, 'Bad Argument']);
  });

  it('refuses a card that is none', async () => {
    const error = await thrownBy(send(teamsIds.personalChat(AMARA), showing({ type: 'Container' })));
    assert.deepEqual([error.status, error.code], [400, 'Bad Argument']);
  });

  it('refuses a message that asks for thumbs in two ways', async () => {
    const channelData = { feedbackLoop: { type: 'default' }, feedbackLoopEnabled: true };
    const error = await thrownBy(send(teamsIds.personalChat(AMARA), { ...message('x'), channelData }));
    assert.deepEqual([error.status, error.code], [400, 'Bad Argument']);
  });

  it('refuses a message over 100 KB of UTF-16 and takes one just under it', async () => {
    const chat = teamsIds.personalChat(AMARA);
    const error = await thrownBy(send(chat, message('x'.repeat(51_200))));
    assert.deepEqual([error.status, error.code], [413, 'MessageSizeTooBig']);
    await send(chat, message('x'.repeat(50_000)));
    assert.equal(connector.conversations.messagesTo(AMARA).length, 1);
  });

  it('lets nobody edit what a person wrote', async () => {
    const chat = teamsIds.personalChat(AMARA);
    const own = { conversationId: chat, from: AMARA, activity: { type: 'message', text: 'mine' } };
    const { id } = connector.conversations.add(own);
    const error = await thrownBy(client.conversations.updateActivity(chat, id, message('not yours') as Activity));
    assert.deepEqual([error.status, error.code], [403, 'NotEnoughPermissions']);
    assert.equal(connector.conversations.of(AMARA)[0]?.activity.text, 'mine');
  });

  it('forgets the oldest messages of a chat beyond those it keeps', async () => {
    const small = await openConnector({ keep: 3 });
    try {
      for (const text of ['1', '2', '3', '4']) {
        const chat = teamsIds.personalChat(AMARA);
        await openClient(small.serviceUrl).conversations.sendToConversation(chat, message(text) as Activity);
      }
      const texts = small.conversations.messagesTo(AMARA).map(({ activity }) => activity.text);
      assert.deepEqual(texts, ['2', '3', '4']);
    } finally {
      await small.close();
    }
  });
});

describe('a connector that asks for the bot’s token', () => {
  it('knows no bot without it', async () => {
    const connector = await openConnector({ botToken: 'right' });
    try {
      const send = (token?: string) =>
        openClient(connector.serviceUrl, token).conversations.sendToConversation(
          teamsIds.personalChat(AMARA),
          message('hello') as Activity,
        );
      const errors = [await thrownBy(send()), await thrownBy(send('wrong'))];
      assert.deepEqual(
        errors.map(({ code, status }) => [status, code]),
        [
          [401, 'BotNotRegistered'],
          [401, 'BotNotRegistered'],
        ],
      );
      await send('right');
      assert.equal(connector.conversations.messagesTo(AMARA).length, 1);
    } finally {
      await connector.close();
    }
  });
});
