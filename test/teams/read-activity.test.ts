import assert from 'node:assert/strict';
import { activitySchema } from '../../src/teams/activity.ts';
import { readActivity } from '../../src/teams/read-activity.ts';

const PERSON = '0B1B0000-5eed-4a11-9a01-000000000001';
const TENANT = '4c0a50c0-1a2b-4d3e-8f40-c0a50c0a5001';

/** A message as Teams sends it, with changes. */
function activity(changes: Record<string, unknown> = {}) {
  return activitySchema.parse({
    type: 'message',
    id: '1795409605934',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:robin', name: 'Robin Keller', aadObjectId: PERSON },
    recipient: { id: '28:bot', name: 'Passkey Guide' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    text: 'hello',
    locale: 'de-DE',
    ...changes,
  });
}

describe('what Teams sends', () => {
  it('is a question, with who asks, where and in which language', () => {
    assert.deepEqual(readActivity(activity({ text: '  my phone \n is lost ' })), {
      kind: 'question',
      text: 'my phone is lost',
      person: { id: PERSON.toLowerCase(), name: 'Robin Keller' },
      place: 'personal',
      locale: 'de-DE',
      address: {
        kind: 'conversation',
        conversationId: 'a:1',
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        tenantId: TENANT,
      },
    });
  });

  for (const [said, platform] of [
    [{ type: 'clientInfo', platform: 'iOS' }, 'iphone'],
    [{ type: 'clientInfo', platform: 'Mac' }, 'mac'],
    [{ type: 'clientInfo', platform: 'Web' }, 'other'],
    [{ type: 'clientInfo', platform: { toString: 1 } }, 'other'],
    [{ type: 'clientInfo', platform: '__proto__' }, 'other'],
    [{ type: 'mention' }, undefined],
  ] as const) {
    it(`tells what it was written from: ${JSON.stringify(said)}`, () => {
      const incoming = readActivity(activity({ entities: [said] }));
      assert.equal(incoming.kind === 'question' && incoming.platform, platform);
    });
  }

  it('is a question without the mention of the bot', () => {
    const incoming = readActivity(activity({ text: '<at>Passkey Guide</at> am I set up?' }));
    assert.equal(incoming.kind === 'question' && incoming.text, 'am I set up?');
  });

  it('is an empty question when there is a mention but no text, or only a picture', () => {
    const incoming = readActivity(activity({ text: undefined, attachments: [{ contentType: 'image/png' }] }));
    assert.equal(incoming.kind === 'question' && incoming.text, '');
  });

  it('is cut to 1,000 characters', () => {
    const incoming = readActivity(activity({ text: 'x'.repeat(1_000_000) }));
    assert.equal(incoming.kind === 'question' && incoming.text.length, 1_000);
  });

  it('is a press, with the action data and the typed inputs', () => {
    const value = { action: { type: 'Action.Execute', verb: 'helpdesk.claim', data: { ticket: 1004, note: 'hi' } } };
    const incoming = readActivity(activity({ type: 'invoke', name: 'adaptiveCard/action', text: undefined, value }));
    assert.ok(incoming.kind === 'press');
    assert.deepEqual([incoming.verb, incoming.data], ['helpdesk.claim', { ticket: 1004, note: 'hi' }]);
  });

  it('is a press when an old client sends the fallback button as a message', () => {
    const incoming = readActivity(activity({ text: undefined, value: { verb: 'guidance.start' } }));
    assert.ok(incoming.kind === 'press');
    assert.deepEqual([incoming.verb, incoming.surface], ['guidance.start', 'card']);
  });

  for (const [name, surface] of [
    ['task/fetch', 'opens-dialog'],
    ['task/submit', 'dialog'],
  ] as const) {
    it(`is a press of a button that ${surface === 'dialog' ? 'stands in' : 'opens'} a dialog`, () => {
      const data = { verb: 'helpdesk.details', number: 1004, msteams: { type: name } };
      const incoming = readActivity(activity({ type: 'invoke', name, value: { data, context: { theme: 'dark' } } }));
      assert.ok(incoming.kind === 'press');
      assert.deepEqual([incoming.surface, incoming.verb, incoming.data], [surface, 'helpdesk.details', data]);
    });
  }

  describe('as a search', () => {
    const searched = (value: unknown) => {
      const incoming = readActivity(activity({ type: 'invoke', name: 'composeExtension/query', value }));
      assert.ok(incoming.kind === 'search');
      return [incoming.words, incoming.skip, incoming.count];
    };
    const words = (value: unknown) => ({ parameters: [{ name: 'words', value }] });

    it('has words, and which results are asked for', () => {
      const value = { commandId: 'search', ...words(' lost  phone '), queryOptions: { skip: 25, count: 10 } };
      assert.deepEqual(searched(value), ['lost  phone', 25, 10]);
      assert.deepEqual(searched({ ...value, queryOptions: { skip: 0, count: 900 } }), ['lost  phone', 0, 25]);
    });

    it('has no words when it was only opened, or cannot be read', () => {
      const opened = { parameters: [{ name: 'initialRun', value: 'true' }], queryOptions: { skip: 0, count: 25 } };
      const odd = [undefined, 7, [], {}, { parameters: 7 }, words(7), words({}), words('\u0000\u202e')];
      for (const value of [opened, ...odd]) assert.deepEqual(searched(value), ['', 0, 25], JSON.stringify(value));
      assert.deepEqual(searched({ queryOptions: { skip: -1, count: 1.5 } }), ['', 0, 25]);
    });

    it('has no more than 200 characters', () =>
      assert.equal(String(searched(words('x'.repeat(9_000)))[0]).length, 200));
  });

  describe('as thumbs below a message', () => {
    const thumbs = (actionValue: unknown, actionName = 'feedback') =>
      readActivity(
        activity({
          type: 'invoke',
          name: 'message/submitAction',
          replyToId: '1795409605934',
          text: undefined,
          value: { actionName, actionValue },
        }),
      );
    const wordOf = (feedback: unknown) => {
      const incoming = thumbs({ reaction: 'dislike', feedback });
      return incoming.kind === 'feedback' ? incoming.word : incoming.kind;
    };

    it('tells which message, and up from down', () => {
      const [up, down] = ['like', 'dislike'].map((reaction) => thumbs({ reaction, feedback: '{"feedbackText":""}' }));
      assert.ok(up?.kind === 'feedback' && down?.kind === 'feedback');
      assert.deepEqual([up.liked, up.word, up.replyTo], [true, '', '1795409605934']);
      assert.deepEqual([down.liked, down.person.id], [false, PERSON.toLowerCase()]);
    });

    for (const [how, feedback, word] of [
      ['the text of a form', '{"feedbackText":"  too long "}', 'too long'],
      ['a form', { feedbackText: 'too long' }, 'too long'],
      ['itself', 'too long', 'too long'],
      ['nothing', undefined, ''],
      ['a number', 7, ''],
      ['a list', ['too long'], ''],
      ['another form', '{"other":"x"}', ''],
      ['half a form', '{"feedbackText":"x', ''],
      ['a form within the form', { feedbackText: { feedbackText: 'x' } }, ''],
      ['turned around', 'a\u202eb\u0000c', 'ab c'],
    ] as const) {
      it(`has a word that came as ${how}`, () => assert.equal(wordOf(feedback), word));
    }

    it('has no more than 500 characters of a word', () => assert.equal(wordOf('x'.repeat(100_000)).length, 500));

    it('is nothing to act on in any other shape', () => {
      const like = { reaction: 'like', feedback: '' };
      const wrong = [undefined, null, 7, 'like', [], {}, { reaction: 'love' }, { reaction: ['like'] }, [like]];
      assert.deepEqual(new Set(wrong.map((value) => thumbs(value).kind)), new Set(['unsupported']));
      assert.equal(thumbs(like, 'poll').kind, 'unsupported');
      assert.equal(thumbs(like).kind, 'feedback');
    });
  });

  it('is never personal unless Teams says personal', () => {
    const places = ['personal', 'channel', 'groupChat', undefined, 'somethingNew'].map((conversationType) => {
      const incoming = readActivity(activity({ conversation: { id: 'a:1', conversationType } }));
      return incoming.kind === 'question' ? incoming.place : incoming.kind;
    });
    assert.deepEqual(places, ['personal', 'channel', 'groupChat', 'groupChat', 'groupChat']);
  });

  it('is not personal in the chat of two people, where a card of ours was dropped', () => {
    const conversation = { id: '19:anna_ben@unq.gbl.spaces', conversationType: 'personal' };
    const incoming = readActivity(activity({ conversation }));
    assert.equal(incoming.kind === 'question' && incoming.place, 'groupChat');
  });

  it('tells installing from removing', () => {
    const kinds = ['add', 'add-upgrade', 'remove', 'remove-upgrade'].map(
      (action) => readActivity(activity({ type: 'installationUpdate', action })).kind,
    );
    assert.deepEqual(kinds, ['installed', 'installed', 'removed', 'removed']);
  });

  for (const [what, changes] of [
    ['an unknown activity type', { type: 'teleport' }],
    ['an unknown invoke', { type: 'invoke', name: 'composeExtension/anonymousQueryLink', value: {} }],
    ['a dialog without a verb', { type: 'invoke', name: 'task/fetch', value: { data: { msteams: {} } } }],
    ['a dialog whose value is a number', { type: 'invoke', name: 'task/submit', value: 7 }],
    ['a press without a verb', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: {} } } }],
    ['a press whose value is a number', { type: 'invoke', name: 'adaptiveCard/action', value: 7 }],
    ['somebody without an Entra identity', { from: { id: '29:x', name: 'Guest' } }],
    ['somebody whose Entra identity is not one', { from: { id: '29:x', aadObjectId: "' or 1=1" } }],
    ['no tenant', { channelData: undefined, conversation: { id: 'a:1', conversationType: 'personal' } }],
  ] as const) {
    it(`is nothing to act on with ${what}`, () => assert.equal(readActivity(activity(changes)).kind, 'unsupported'));
  }
});
