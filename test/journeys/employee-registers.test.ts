import assert from 'node:assert/strict';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { type OpenHouse, openHouse } from './driver/open-house.ts';
import { seatOf } from './driver/seat.ts';

const { people, groups } = contosoIds;
const { amara, chloe, jonas, lucia } = people;

describe('somebody who registers', () => {
  let house: OpenHouse;
  before(async function () {
    this.timeout(60_000);
    house = await openHouse({ limits: 'off' });
  });
  after(() => house?.close());

  const chat = () => seatOf(house, amara);
  const choicesOf = (card: object) =>
    [...JSON.stringify(card).matchAll(/"choices":(\[.*?\])/g)].flatMap(([, list = '[]']) =>
      (JSON.parse(list) as { title: string }[]).map(({ title }) => title),
    );

  it('finds their own devices first, and other kinds after them', async () => {
    const { card, text } = await chat().says('Help me register');
    assert.match(text, /Where do you want your passkey\?/);
    const [first, second, ...others] = choicesOf(card);
    assert.deepEqual(
      new Set([first, second]),
      new Set(["Amara's Pixel (Android phone)", 'CONTOSO-LT-0611 (Windows computer)']),
    );
    assert.ok(others.includes('A security key'), others.join());
  });

  it('gets numbered steps for it, with the one official link', async () => {
    const steps = await chat().presses('Show me the steps', { choice: "Amara's Pixel (Android phone)" });
    assert.match(steps.text, /^Android phone, in Microsoft Authenticator/);
    assert.match(steps.text, /^1\. .*\n2\. /m);
    const links = [...JSON.stringify(steps.card).matchAll(/https?:\/\/[^"\\)\s]+/g)].map(([link]) => link);
    assert.deepEqual(
      new Set(links.filter((link) => !link.includes('adaptivecards.io'))),
      new Set(['https://aka.ms/mysecurityinfo']),
    );
  });

  it('is told honestly when it is too early, and nothing is claimed to be there', async () => {
    const early = await chat().presses("I've done it");
    assert.match(early.text, /I do not see a new passkey yet/);
    assert.match(early.text, /it may take a minute/);
    assert.doesNotMatch(early.text, /You are set up|Your passkey is there/);
    assert.match((await chat().presses('Check again')).text, /I do not see a new passkey yet/);
  });

  it('has the new passkey named, by what it is and when it was added', async () => {
    const { createdDateTime } = house.tenant.addPasskey(amara, {
      kind: 'authenticatorAndroid',
      name: 'Pixel of Amara',
    });
    const found = await chat().presses('Check again');
    assert.match(found.text, /^Your passkey is there/);
    assert.match(found.text, /Pixel of Amara/);
    assert.match(found.text, /Microsoft Authenticator/);
    assert.ok(found.text.includes(`{{DATE(${createdDateTime?.slice(0, 19)}Z`), `${found.text} ${createdDateTime}`);
    assert.match(found.text, /Add a second way to sign in/, 'a text message is not a second way');
  });

  it('is told when it is enough', async () => {
    house.tenant.addPasskey(amara, { kind: 'windows' });
    assert.match((await chat().says('am i set up?')).text, /You are set up/);
  });

  it('is not congratulated on a passkey they had before', async () => {
    const chloesChat = seatOf(house, chloe);
    await chloesChat.says('register');
    await chloesChat.presses('Show me the steps');
    const early = await chloesChat.presses("I've done it");
    assert.match(early.text, /I do not see a new passkey yet/);
    assert.match(early.text, /You already had: Apple Passwords/);
  });

  it('who is stuck picks what went wrong, reads cause and fix, and can try again', async () => {
    const stuck = seatOf(house, jonas);
    await stuck.says('register');
    await stuck.presses('Show me the steps', { choice: 'iPhone von Jonas (iPhone)' });
    const list = await stuck.presses("It didn't work");
    assert.match(list.text, /What went wrong\?/);
    assert.ok(choicesOf(list.card).length >= 5);
    const fix = await stuck.presses('Show me what helps', { symptom: "The QR code or Bluetooth doesn't work" });
    assert.match(fix.text, /Why:/);
    for (const title of ['It works now', 'Something else', 'Still stuck: ask a person']) {
      assert.ok(fix.buttons.includes(title), title);
    }
    assert.match((await stuck.presses('Something else')).text, /What went wrong\?/);
    await stuck.presses('Show me what helps', { symptom: choicesOf(list.card)[0] ?? '' });
    assert.match((await stuck.presses('It works now')).text, /I do not see a new passkey yet/, 'it is still looked up');
  });

  it('who is still stuck hands it over with a form already filled in, and the case says what was tried', async () => {
    const stuck = seatOf(house, jonas);
    await stuck.presses("It didn't work");
    await stuck.presses('Show me what helps', { symptom: "The QR code or Bluetooth doesn't work" });
    const form = await stuck.presses('Still stuck: ask a person');
    assert.match(form.text, /^Talk to a person/);
    assert.match(JSON.stringify(form.card), /"value":"The QR code or Bluetooth doesn't work"/);
    const opened = await stuck.presses('Send');
    assert.match(opened.text, /Your case is \d+/);
    const desk = seatOf(house, people.robin, { place: 'channel' });
    const { text } = await desk.sees(/Jonas Weber/);
    assert.match(text, /iPhone von Jonas/);
    assert.match(text, /Has no passkey/);
    assert.match(text, /The QR code or Bluetooth doesn't work/);
  });

  it('with a phone that is too old is told so, and offered what works', async () => {
    const { card, text } = await seatOf(house, lucia).says('register');
    assert.match(text, /too old: iPhone de Lucía/);
    const choices = choicesOf(card);
    assert.ok(choices.includes('CONTOSO-LT-0845 (Windows computer)'), choices.join());
    assert.ok(!choices.some((title) => title.includes('iPhone de Lucía')));
  });

  it('who is left out or a guest is told why, and whom to ask', async () => {
    const [excluded = ''] = house.tenant.state.members.get(groups.notYet) ?? [];
    const guest = [...house.tenant.state.users.values()].find(({ userType }) => userType === 'Guest')?.id ?? '';
    for (const [personId, why] of [
      [excluded, /Your group has been left out for now/],
      [guest, /Guests cannot register passkeys/],
    ] as const) {
      const answer = await seatOf(house, personId).says('register');
      assert.match(answer.text, /^You cannot register a passkey yet/);
      assert.match(answer.text, why);
      assert.ok(answer.buttons.includes('Ask a person'));
    }
  });

  it('whose group was switched off since the card was made is told so, whatever the card still offers', async () => {
    const late = seatOf(house, lucia);
    await late.says('register');
    house.tenant.addMember(groups.notYet, lucia);
    assert.match((await late.presses('Show me the steps')).text, /^You cannot register a passkey yet/);
    house.tenant.removeMember(groups.notYet, lucia);
  });

  it('who presses an old card a second time does no harm', async () => {
    const again = seatOf(house, lucia);
    await again.says('register');
    const [message] = house.people.cardsSeenBy(lucia).slice(-1);
    const data = { choice: 'windows' };
    const old = () => house.people.press(lucia, message?.message ?? assert.fail(), { verb: 'guidance.device', data });
    const [first, second] = [await old(), await old()];
    assert.deepEqual(first.card, second.card);
    await again.presses("It didn't work");
    assert.equal((await old()).status, 200);
    assert.match((await again.says('am i set up?')).text, /you have no passkey/);
  });

  it('who presses a button that no longer exists is told that nothing changed', async () => {
    const message = house.connector.conversations.messagesTo(lucia).at(-1) ?? assert.fail();
    const answer = await house.people.press(lucia, message, { verb: 'guidance.of-last-year', data: {} });
    assert.equal(answer.status, 200);
    assert.match(seatOf(house, lucia).newest().text, /That button no longer works\nNothing was changed/);
  });
});
