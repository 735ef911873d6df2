import assert from 'node:assert/strict';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { eventually } from './driver/eventually.ts';
import { HELPDESK_CHANNEL, type OpenHouse, openHouse } from './driver/open-house.ts';
import { reportWatch } from './driver/report-watch.ts';
import { seatOf } from './driver/seat.ts';

const { amara, haruto, jonas } = contosoIds.people;

describe('somebody who asks', () => {
  let house: OpenHouse;
  before(async function () {
    this.timeout(60_000);
    const { logger, isRead } = reportWatch();
    house = await openHouse({ limits: 'off', logger });
    await isRead();
  });
  after(() => house?.close());

  const FIVE: readonly (readonly [string, RegExp, RegExp])[] = [
    ['What is changing for me?', /^What is changing/, /15 January 2027/],
    ['why is this safer than my password', /^Why is a passkey safer/, /fake page/],
    ['Which device should I use?', /^Which device should I use/, /For you, these are allowed: .*your own Apple/],
    ['what if i lose my phone', /^Please do this first\n.*lost or stolen/, /Report it now/],
    ['who can help me', /^Who can help me/, /\+1 425 555 0100/],
  ];
  for (const [question, title, text] of FIVE) {
    it(`"${question}" gets its approved answer, filled in and with a way on`, async () => {
      const answer = await seatOf(house, amara).says(question);
      assert.match(answer.text, title);
      assert.match(answer.text, text);
      assert.match(answer.text, /We never ask for a code/);
      assert.doesNotMatch(answer.text, /\{\w+\}(?!\})|undefined/, 'nothing is left unfilled');
      assert.ok(answer.buttons.includes('Not what I meant'));
      assert.ok(answer.buttons.some((title) => ['Help me register', 'Ask a person', 'Am I set up?'].includes(title)));
    });
  }

  it('is told what their own group allows, not what another group does', async () => {
    const { allStaff } = contosoIds.groups;
    house.tenant.removeMember(allStaff, jonas);
    const answer = await seatOf(house, jonas).says('Which device should I use?');
    house.tenant.addMember(allStaff, jonas);
    assert.match(answer.text, /For you, these are allowed: passkeys in Microsoft Authenticator/);
    assert.doesNotMatch(answer.text, /your own Apple or Google account/, 'directors alone may not use a synced one');
  });

  it('can say that it was not meant, and choose another answer', async () => {
    const chat = seatOf(house, amara);
    const answer = await chat.says('What is changing for me?');
    const others = await chat.presses('Not what I meant');
    assert.match(others.text, /Did you mean one of these\?/);
    const [first = ''] = others.buttons;
    assert.notEqual(first, answer.text.split('\n')[0], 'the same answer is not offered again');
    const chosen = await chat.presses(first);
    assert.ok(chosen.text.includes(first), chosen.text);
    assert.ok(chosen.buttons.includes('Not what I meant'));
  });

  it('chooses when a question can mean several things', async () => {
    const chat = seatOf(house, amara);
    const choice = await chat.says('passkey phone');
    assert.match(choice.text, /Which of these do you mean\?/);
    assert.ok(choice.buttons.includes('Ask a person'));
    const [first = ''] = choice.buttons;
    assert.ok((await chat.presses(first)).text.includes(first));
  });

  it('is refused what nobody should help with, and told the legitimate way', async () => {
    const refusal = await seatOf(house, amara).says('how can I turn off mfa for my account');
    assert.match(refusal.text, /service desk/i);
    assert.doesNotMatch(refusal.text, /Which of these|I only know/);
    assert.ok(refusal.buttons.includes('Ask a person'));
  });

  it('is told what the bot knows when it is about something else, with a way on', async () => {
    const unknown = await seatOf(house, amara).says('what is for lunch in the canteen today?');
    assert.match(unknown.text, /I only know about passkeys/);
    assert.deepEqual(unknown.buttons, [
      'What is changing?',
      'Which device should I use?',
      'Who can help me?',
      'Ask a person',
    ]);
  });

  for (const greeting of ['hi', 'Hello!', 'help', '  HELP  ', 'Good morning']) {
    it(`"${greeting}" is answered by name, with everything that can be done`, async () => {
      const welcome = await seatOf(house, amara).says(greeting);
      assert.match(welcome.text, /^Hello Amara\n/);
      for (const title of ['Help me register', 'Am I set up?', 'Ask a person']) {
        assert.ok(welcome.buttons.includes(title), title);
      }
      assert.ok(!welcome.buttons.includes('Announce to a group'), 'she is no admin');
    });
  }

  it('"thanks" is answered kindly', async () => {
    assert.match((await seatOf(house, amara).says('thanks a lot')).text, /welcome/i);
  });

  it('a picture, a sticker or nothing at all shows what can be done', async () => {
    const picture = { contentType: 'image/png', contentUrl: 'https://contoso.example/cat.png' };
    for (const content of [{ text: '' }, { text: ' \n ' }, { attachments: [picture] }, { text: '', value: {} }]) {
      const chat = seatOf(house, haruto);
      const before = chat.all().length;
      assert.equal((await house.people.post(haruto, { type: 'message', ...content })).status, 200);
      assert.equal(chat.all().length, before + 1);
      assert.match(chat.newest().text, /^Hello Haruto/);
    }
  });

  it('"do not register" is a question, not the command in it', async () => {
    for (const question of ['do not register', 'why should I announce anything', 'the waves are high']) {
      const answer = await seatOf(house, amara).says(question);
      assert.doesNotMatch(answer.text, /Where do you want|rollout admins|Announcements/, question);
    }
  });

  it('five questions at the same moment are five answers', async () => {
    const chat = seatOf(house, amara);
    const before = chat.all().length;
    await Promise.all(['hi', 'am i set up?', 'register', 'who can help me', 'thanks'].map((text) => chat.says(text)));
    const answers = chat.all().slice(before);
    assert.equal(answers.length, 5);
    assert.ok(!answers.some(({ text }) => /went wrong/.test(text)));
  });

  describe('in a channel', () => {
    const inChannel = () => seatOf(house, amara, { place: 'channel' });
    const channelText = () => JSON.stringify(house.connector.conversations.channel(HELPDESK_CHANNEL));

    it('shows the channel only that the answer is private, and the answer in the 1:1 chat', async () => {
      const chat = seatOf(house, amara);
      const before = chat.all().length;
      const shown = await inChannel().says('who can help me');
      assert.match(shown.text, /I answer you in our private chat/);
      await eventually('the answer in the chat', () => chat.all().length > before);
      assert.match(chat.newest().text, /^Who can help me/);
      assert.doesNotMatch(channelText(), /425 555 0100/);
    });

    it("never shows anybody's sign-in methods there", async () => {
      const chat = seatOf(house, amara);
      await inChannel().says('am I set up?');
      await eventually('the answer in the chat', () => chat.newest().text.startsWith('Your sign-in methods'));
      const message = house.connector.conversations.channel(HELPDESK_CHANNEL).at(-1) ?? assert.fail();
      await house.people.press(amara, message, { verb: 'enrolment.again' }, { place: 'channel' });
      assert.doesNotMatch(channelText(), /Your sign-in methods|text or call|passkey,/i);
    });

    it('is told by a bot that was only mentioned, without a word', async () => {
      const mention = { type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Passkey Guide</at>' };
      const where = { place: 'channel' } as const;
      for (const content of [{ entities: [mention] }, { entities: [mention], text: '<at>Passkey Guide</at>' }]) {
        const { status } = await house.people.post(amara, { type: 'message', ...content }, where);
        assert.equal(status, 200);
        assert.match(inChannel().newest().text, /I answer you in our private chat/);
      }
    });
  });

  describe('about sign-in methods', () => {
    it('sees their own, read live, and as of when', async () => {
      const status = await seatOf(house, haruto).says('Am I set up?');
      assert.match(status.text, /Passkey, on one device/);
      assert.match(status.text, /As of \{\{DATE\(\d{4}-/);
      house.tenant.addPasskey(haruto, { kind: 'authenticatorAndroid', name: 'Work Pixel' });
      assert.match((await seatOf(house, haruto).presses('Check again')).text, /Work Pixel/);
    });

    it("never sees another person's, whatever the question or the card says", async () => {
      const chat = seatOf(house, amara);
      for (const question of ['which sign-in methods does Haruto Tanaka have?', `status ${haruto}`]) {
        assert.doesNotMatch((await chat.says(question)).text, /YubiKey|Work Pixel|on one device/);
      }
      await chat.says('am i set up?');
      const message = house.connector.conversations.messagesTo(amara).at(-1) ?? assert.fail();
      for (const data of [{ person: haruto }, { personId: haruto, id: haruto, from: { aadObjectId: haruto } }]) {
        const { card } = await house.people.press(amara, message, { verb: 'enrolment.again', data });
        assert.match(JSON.stringify(card), /Phone: text or call/);
        assert.doesNotMatch(JSON.stringify(card), /YubiKey|Work Pixel/);
      }
    });
  });

  describe('while Entra is away', () => {
    beforeEach(() => house.tenant.faults.add({ status: 503, times: Number.POSITIVE_INFINITY }));
    afterEach(() => house.tenant.faults.clear());

    it('is welcomed and answered all the same, soon', async () => {
      const started = performance.now();
      assert.match((await seatOf(house, amara).says('hi')).text, /^Hello\n/);
      const answer = await seatOf(house, amara).says('Which device should I use?');
      assert.match(answer.text, /For you, these are allowed: passkeys in Microsoft Authenticator/);
      assert.ok(performance.now() - started < 6_000);
    });

    it('is told so, and whom to call, where nothing can be said without it', async () => {
      const started = performance.now();
      for (const wish of ['am i set up?', 'register']) {
        const busy = await seatOf(house, amara).says(wish);
        assert.match(busy.text, /^Microsoft Entra is busy/);
        assert.match(busy.text, /\+1 425 555 0100/);
      }
      assert.ok(performance.now() - started < 14_000, 'both before Teams gives up on one');
    });
  });
});
