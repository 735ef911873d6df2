import assert from 'node:assert/strict';
import { type Activity, CardFactory, type TurnContext } from 'botbuilder';
import { openPeople } from '../../../src/emulator/connector/open-people.ts';
import type { People } from '../../../src/emulator/connector/people.ts';
import type { Connector } from '../../../src/emulator/connector/start-connector.ts';
import { openBot, type TestBot } from './open-bot.ts';
import { AMARA, CHANNEL, JONAS, openConnector, TENANT } from './open-client.ts';

const caseCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'Input.Text', id: 'note', label: 'Note', isRequired: true, errorMessage: 'A note, please' }],
  actions: [
    { type: 'Action.Execute', title: 'Claim', verb: 'helpdesk.claim', data: { ticket: 7 } },
    { type: 'Action.Submit', title: 'Close', data: { verb: 'helpdesk.close', ticket: 7 } },
    { type: 'Action.Submit', title: 'Details', data: { verb: 'helpdesk.details', msteams: { type: 'task/fetch' } } },
  ],
};
const claimedCard = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Claimed' }] };

const inChannel = { place: 'channel' } as const;

describe('people in front of the emulated Teams', () => {
  let connector: Connector;
  let bot: TestBot;
  let people: People;
  let heard: Activity[];
  let answer: object;

  const turn = async (context: TurnContext): Promise<void> => {
    heard.push(context.activity);
    if (context.activity.type === 'invoke') {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: answer } });
    } else if (context.activity.text !== undefined) {
      await context.sendActivity({ attachments: [CardFactory.adaptiveCard(caseCard)] });
    }
  };

  before(async () => {
    connector = await openConnector({ profileOf: () => ({ name: 'Amara Okafor' }) });
    bot = await openBot(connector, turn);
    people = openPeople({ connector, messagesUrl: bot.messagesUrl, signed: true, channelId: CHANNEL });
  });
  beforeEach(() => {
    heard = [];
    answer = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: claimedCard };
  });
  after(async () => {
    await bot.close();
    await connector.close();
  });

  it('are who Teams says they are', async () => {
    await people.say(AMARA, 'hello', { locale: 'de-DE' });
    const [activity] = heard;
    assert.equal(activity?.from.aadObjectId, AMARA);
    assert.equal(activity?.from.name, 'Amara Okafor');
    assert.match(String(activity?.from.id), /^29:/);
    assert.match(String(activity?.recipient.id), /^28:/);
    assert.equal(activity?.channelData.tenant.id, TENANT);
    assert.equal(activity?.locale, 'de-DE');
    assert.deepEqual([activity?.text, activity?.conversation.conversationType], ['hello', 'personal']);
  });

  it('see the bot’s answer under their own words', async () => {
    await people.say(JONAS, 'my phone is gone');
    const [mine, answered] = connector.conversations.of(JONAS);
    assert.equal(mine?.activity.text, 'my phone is gone');
    assert.deepEqual(answered?.card, caseCard);
    assert.equal(answered?.activity.replyToId, mine?.id);
  });

  it('mention the bot in a channel and read its answer in their thread', async () => {
    await people.say(AMARA, 'hello', inChannel);
    assert.match(String(heard[0]?.text), /^<at>.*<\/at> hello$/);
    assert.equal(heard[0]?.conversation.conversationType, 'channel');
    const [mine, answered] = connector.conversations.channel(CHANNEL).slice(-2);
    assert.equal(answered?.conversationId, mine?.conversationId);
    assert.equal(mine?.conversationId, `${CHANNEL};messageid=${mine?.id}`);
  });

  it('press a button with what they typed, and see the card that answers', async () => {
    await people.say(AMARA, 'hello');
    const pressed = await people.pressButton(AMARA, 'Claim', { note: 'on it' });
    assert.deepEqual([pressed.status, pressed.card], [200, claimedCard]);
    const [message] = connector.conversations.messagesTo(AMARA).slice(-1);
    const invoke = heard.at(-1);
    assert.equal(invoke?.name, 'adaptiveCard/action');
    assert.equal(invoke?.replyToId, message?.id);
    assert.equal(invoke?.value.action.verb, 'helpdesk.claim');
    assert.deepEqual(invoke?.value.action.data, { ticket: 7, note: 'on it' });
    assert.deepEqual(people.cardsSeenBy(AMARA).at(-1)?.card, claimedCard);
  });

  it('alone see the card that answers their press, until the bot updates the message for all', async () => {
    await people.say(AMARA, 'hello', inChannel);
    const message = connector.conversations.channel(CHANNEL).at(-1);
    assert.ok(message);
    await people.pressButton(AMARA, 'Claim', { note: 'on it' }, inChannel);
    const seen = (personId: string) => people.cardsSeenBy(personId, inChannel).at(-1)?.card;
    assert.deepEqual([seen(AMARA), seen(JONAS)], [claimedCard, caseCard]);
    const updated = { type: 'message', attachments: [CardFactory.adaptiveCard({ ...claimedCard, speak: 'all' })] };
    connector.conversations.replace(message.conversationId, message.id, updated);
    assert.deepEqual([seen(AMARA), seen(JONAS)], Array(2).fill({ ...claimedCard, speak: 'all' }));
  });

  it('keep their card and read a short text when that is the answer', async () => {
    answer = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'One moment' };
    await people.say(AMARA, 'hello');
    const pressed = await people.pressButton(AMARA, 'Claim', { note: 'on it' });
    assert.deepEqual([pressed.text, pressed.card], ['One moment', undefined]);
    assert.deepEqual(people.cardsSeenBy(AMARA).at(-1)?.card, caseCard);
  });

  it('open a dialog, press inside it, and find nothing of it in the chat', async () => {
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: claimedCard };
    answer = { task: { type: 'continue', value: { title: 'Case 7', card } } };
    await people.say(AMARA, 'hello');
    await assert.rejects(people.pressButton(AMARA, 'Details', { note: 'x' }), /opens a dialog/);
    const { message } = people.cardsSeenBy(AMARA).at(-1) ?? assert.fail('no card');
    const opened = await people.openDialog(AMARA, message, { verb: 'helpdesk.details' });
    assert.deepEqual([opened.title, opened.card], ['Case 7', claimedCard]);
    answer = { task: { type: 'message', value: 'Done' } };
    const said = await people.submitDialog(AMARA, message, { verb: 'helpdesk.claim', note: 'on it' });
    assert.deepEqual([said.card, said.text], [undefined, 'Done']);
    const names = heard.slice(-2).map(({ name, value }) => [name, value.data.verb, value.context.theme]);
    assert.deepEqual(names, [
      ['task/fetch', 'helpdesk.details', 'default'],
      ['task/submit', 'helpdesk.claim', 'default'],
    ]);
    assert.deepEqual(people.cardsSeenBy(AMARA).at(-1)?.card, caseCard);
  });

  it('search, page by page, and read what is said in place of results', async () => {
    const preview = { content: { title: '7', text: 'Lost phone' } };
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: claimedCard, preview };
    answer = { composeExtension: { type: 'result', attachments: [card] } };
    const found = await people.search(AMARA, 'lost', { skip: 25 });
    assert.deepEqual(found.results, [{ title: '7', text: 'Lost phone', card: claimedCard }]);
    assert.deepEqual(heard.at(-1)?.value.parameters, [{ name: 'words', value: 'lost' }]);
    assert.deepEqual(heard.at(-1)?.value.queryOptions, { skip: 25, count: 25 });
    answer = { composeExtension: { type: 'message', text: 'Nothing' } };
    const none = await people.search(AMARA, '', {}, inChannel);
    assert.deepEqual([none.results, none.text], [[], 'Nothing']);
    assert.deepEqual(heard.at(-1)?.value.parameters, [{ name: 'initialRun', value: 'true' }]);
  });

  it('keep their card when the press fails', async () => {
    const error = { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: '500', message: 'no' } };
    const refusal = { statusCode: 400, type: 'application/vnd.microsoft.card.adaptive', value: claimedCard };
    await people.say(AMARA, 'hello');
    for (answer of [error, refusal]) {
      await people.pressButton(AMARA, 'Claim', { note: 'on it' });
      assert.deepEqual(people.cardsSeenBy(AMARA).at(-1)?.card, caseCard);
    }
  });

  it('send the button of an old client as a message', async () => {
    await people.say(AMARA, 'hello');
    await people.pressButton(AMARA, 'Close', { note: 'done' });
    const sent = heard.at(-1);
    assert.deepEqual([sent?.type, sent?.text], ['message', undefined]);
    assert.deepEqual(sent?.value, { verb: 'helpdesk.close', ticket: 7, note: 'done' });
  });

  it('press older cards too when the newest has no such button', async () => {
    await people.say(AMARA, 'hello');
    await people.say(AMARA, 'again');
    await people.pressButton(AMARA, 'Claim', { note: 'newest' });
    await people.pressButton(AMARA, 'Claim', { note: 'the one before' });
    const [before, newest] = connector.conversations.messagesTo(AMARA).slice(-2);
    assert.deepEqual(
      heard.slice(-2).map(({ replyToId }) => replyToId),
      [newest?.id, before?.id],
    );
  });

  it('cannot press what is not there, and hear what is', async () => {
    await people.say(AMARA, 'hello');
    await assert.rejects(people.pressButton(AMARA, 'Approve'), /"Approve": .*Claim, Close/);
  });

  it('cannot leave a required input empty', async () => {
    await people.say(AMARA, 'hello');
    heard = [];
    await assert.rejects(people.pressButton(AMARA, 'Claim'), /"note" is required/);
    assert.deepEqual(heard, []);
  });

  it('can forge a press of a button the card does not have', async () => {
    await people.say(AMARA, 'hello');
    const message = connector.conversations.messagesTo(AMARA).at(-1);
    assert.ok(message);
    await people.press(JONAS, message, { verb: 'waves.approve', data: { wave: 1 } });
    const invoke = heard.at(-1);
    assert.equal(invoke?.from.aadObjectId, JONAS);
    assert.deepEqual(invoke?.value.action, { type: 'Action.Execute', verb: 'waves.approve', data: { wave: 1 } });
  });

  it('are told of to the bot when they add or remove the app', async () => {
    const newcomer = '0b1b0000-5eed-4a11-9a01-000000000009';
    await people.install(newcomer);
    await people.say(newcomer, 'hello');
    assert.equal(connector.conversations.messagesTo(newcomer).length, 1);
    await people.uninstall(newcomer);
    const types = heard.map(({ action, type }) => `${type} ${action ?? ''}`.trim());
    assert.deepEqual(types, ['conversationUpdate', 'installationUpdate add', 'message', 'installationUpdate remove']);
  });

  describe('with thumbs', () => {
    const shown = async (channelData: object | undefined) => {
      const { conversations } = connector;
      await people.say(AMARA, 'hello');
      const said = conversations.messagesTo(AMARA).at(-1) ?? assert.fail();
      conversations.replace(said.conversationId, said.id, { ...said.activity, channelData });
      return conversations.find(said.conversationId, said.id) ?? assert.fail();
    };

    it('press them below a message that asks for it, with a word', async () => {
      answer = {};
      const message = await shown({ feedbackLoop: { type: 'default' } });
      const { body, status } = await people.thumbs(AMARA, message, { liked: false, word: 'too long' });
      assert.deepEqual([status, body], [200, {}]);
      const activity = heard.at(-1);
      assert.deepEqual([activity?.name, activity?.replyToId], ['message/submitAction', message.id]);
      assert.equal(activity?.from.aadObjectId, AMARA);
      const actionValue = { reaction: 'dislike', feedback: '{"feedbackText":"too long"}' };
      assert.deepEqual(activity?.value, { actionName: 'feedback', actionValue });
    });

    it('find none below any other message', async () => {
      for (const channelData of [undefined, {}, { feedbackLoop: {} }]) {
        const message = await shown(channelData);
        await assert.rejects(people.thumbs(AMARA, message, { liked: true }), /no thumbs below this message/);
      }
    });
  });
});
