import assert from 'node:assert/strict';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { type OpenHouse, openHouse } from './driver/open-house.ts';
import { type Seat, type Seen, seatOf } from './driver/seat.ts';

const { amara, chloe, haruto, jonas, lucia, robin } = contosoIds.people;
const CHANNEL = { place: 'channel' } as const;

describe('the helpdesk and the people it helps', () => {
  let house: OpenHouse;
  before(async function () {
    this.timeout(60_000);
    house = await openHouse({ limits: 'off' });
  });
  after(() => house?.close());

  const chatOf = (personId: string): Seat => seatOf(house, personId);
  const deskOf = (personId: string): Seat => seatOf(house, personId, CHANNEL);
  const numberIn = ({ text }: Seen): number => Number(/case(?: is)? (\d+)/i.exec(text)?.[1] ?? assert.fail(text));

  /** Asks a person for help, as somebody without an open case. */
  async function caseOf(personId: string, question: string): Promise<number> {
    const chat = chatOf(personId);
    await chat.says('ask a person');
    return numberIn(await chat.presses('Send', { question }));
  }

  describe('with one case from beginning to end', () => {
    let number: number;
    const card = () => new RegExp(`Case ${number}\\n`);

    it('gives the person a number, and the channel all it needs to help', async () => {
      const chat = chatOf(lucia);
      await chat.says('register');
      await chat.presses('Show me the steps', { choice: 'CONTOSO-LT-0845 (Windows computer)' });
      await chat.presses("It didn't work");
      await chat.presses('Show me what helps', { symptom: 'something-went-wrong' });
      await chat.presses('Still stuck: ask a person');
      const opened = await chat.presses('Send', { question: 'It stops at step 4. My PIN 4821 does not work.' });
      number = numberIn(opened);
      assert.match(opened.text, /Your question is with the Contoso Service Desk/);
      const { text } = await deskOf(robin).sees(card());
      assert.match(text, /Lucía Fernández/);
      assert.match(text, /It stops at step 4/);
      assert.match(text, /CONTOSO-LT-0845/);
      assert.match(text, /Has no passkey/);
      assert.match(text, /Normal priority/);
      assert.match(text, /New, nobody has taken it yet/);
      assert.doesNotMatch(text, /Nothing yet/, 'what was tried is there');
      assert.doesNotMatch(
        JSON.stringify(house.connector.conversations.channel('19:passkey-cases@thread.tacv2')),
        /4821/,
      );
    });

    it('lets exactly one of two who press at once have it, and shows the other who', async () => {
      const both = await Promise.all([robin, chloe].map((agent) => deskOf(agent).presses('Claim', {}, card())));
      const losers = both.filter(({ text }) => /was first and has this case/.test(text));
      assert.equal(losers.length, 1);
      const [owner] = /With (Robin Keller|Chloé Martin)/.exec(both[0]?.text ?? '') ?? [];
      assert.ok(owner && both.every(({ text }) => text.includes(owner)), 'both see the same owner');
      const told = await chatOf(lucia).sees(new RegExp(`has your case ${number}`));
      assert.ok(told.text.includes(owner.replace('With ', '')));
    });

    it('adds a second cry to the same case, and tells its owner', async () => {
      const chat = chatOf(lucia);
      await chat.says('ask a person');
      const added = await chat.presses('Send', { question: 'Now the screen is blue.' });
      assert.match(added.text, new RegExp(`Added to your case ${number}`));
      await deskOf(robin).sees(/Added later\n(.*\n)*.*Now the screen is blue/);
      const ownerId = (await chatOf(lucia).says('my case')).text.includes('Robin') ? robin : chloe;
      await chatOf(ownerId).sees(/Lucía Fernández added to case/);
    });

    it('lets only its owner close it, with a note that the person reads', async () => {
      const owner = (await chatOf(lucia).says('my case')).text.includes('Robin') ? robin : chloe;
      const other = owner === robin ? chloe : robin;
      const closing = { note: 'Bluetooth was switched off.' };
      assert.match((await deskOf(other).presses('Close the case', closing, card())).text, /Only .* can close it/);
      assert.match((await deskOf(owner).presses('Close the case', closing, card())).text, /Resolved by/);
      const told = await chatOf(lucia).sees(new RegExp(`Case ${number} is resolved`));
      assert.match(told.text, /Bluetooth was switched off\./);
      assert.match((await chatOf(lucia).presses('It works now')).text, /Good to hear/);
      await deskOf(chloe).sees(/and the person says it works/);
    });
  });

  it('puts a stolen phone and a shared code at the top, with the number to call now', async () => {
    for (const [personId, cry] of [
      [amara, 'someone stole my phone on the train'],
      [jonas, 'somebody called me and asked for my code'],
    ] as const) {
      const chat = chatOf(personId);
      await chat.says(cry);
      await chat.presses('Ask a person');
      const opened = await chat.presses('Send');
      assert.match(opened.text, /Call the security team now on \+1 425 555 0199/);
      const { text } = await deskOf(robin).sees(new RegExp(`Case ${numberIn(opened)}\\n`));
      assert.match(text, /Urgent\. Please take this one first/);
    }
  });

  it('never lets anybody handle their own case', async () => {
    const number = await caseOf(chloe, 'My own laptop is broken');
    const card = new RegExp(`Case ${number}\\n`);
    await deskOf(chloe).sees(card);
    assert.match((await deskOf(chloe).presses('Claim', {}, card)).text, /Nobody handles their own case/);
    assert.match((await chatOf(chloe).says('my case')).text, /Waiting for somebody/);
  });

  it('refuses somebody who is not a member, changes nothing and writes it down', async () => {
    const number = await caseOf(haruto, 'My key is not recognised');
    const card = new RegExp(`Case ${number}\\n`);
    await deskOf(amara).sees(card);
    const refused = await deskOf(amara).presses('Claim', {}, card);
    assert.match(refused.text, /Only members of the helpdesk can do this\nNothing was changed/);
    assert.match((await chatOf(haruto).says('my case')).text, /Waiting for somebody/);
    const rows = await house.look((db) =>
      db.selectFrom('audit').selectAll().where('event', '=', 'press.refused').where('actor', '=', amara).execute(),
    );
    assert.deepEqual(
      rows.map(({ subject, detail }) => ({ subject, detail })),
      [{ subject: 'helpdesk', detail: { verb: 'helpdesk.claim', why: 'not-helpdesk' } }],
    );
    const state = await house.look((db) => db.selectFrom('ticket').select('state').where('id', '=', number).execute());
    assert.deepEqual(state, [{ state: 'new' }]);
  });

  it('takes the role away with the group: the next press of an old card is refused', async () => {
    const card = /Haruto Tanaka/;
    await deskOf(chloe).sees(card);
    house.tenant.removeMember(contosoIds.groups.helpdeskPilot, chloe);
    assert.match((await deskOf(chloe).presses('Claim', {}, card)).text, /Only members of the helpdesk/);
    house.tenant.addMember(contosoIds.groups.helpdeskPilot, chloe);
    assert.match((await deskOf(chloe).presses('Claim', {}, card)).text, /With Chloé Martin/);
  });

  it("answers somebody else's number exactly like one that does not exist", async () => {
    const number = numberIn(await chatOf(haruto).says('my case'));
    const anonymous = ({ text }: Seen, which: number) => text.replaceAll(String(which), 'N');
    const foreign = anonymous(await chatOf(lucia).says(`case ${number}`), number);
    assert.equal(foreign, anonymous(await chatOf(lucia).says('case 987654'), 987_654));
    assert.match(foreign, /I do not know a case N of yours/);
    assert.match((await chatOf(haruto).says(`case #${number}`)).text, /With Chloé Martin/, 'their own is shown');
    assert.match((await chatOf(robin).says(`case ${number}`)).text, /Haruto Tanaka/, 'and the helpdesk sees any');
  });

  it('never shows a case in a channel to whoever asks there', async () => {
    const number = numberIn(await chatOf(haruto).says('my case'));
    assert.match((await deskOf(lucia).says(`case ${number}`)).text, /I answer you in our private chat/);
    assert.match((await deskOf(haruto).says('my case')).text, /I answer you in our private chat/);
  });

  it('counts a form once, however often Send is pressed', async () => {
    const person = [...house.tenant.state.users.values()].find(({ department }) => department === 'Legal')?.id ?? '';
    const chat = chatOf(person);
    await chat.says('ask a person');
    const twice = await Promise.all([1, 2].map(() => chat.presses('Send', { question: 'Once is enough' })));
    const [first, second] = twice.map(numberIn);
    assert.equal(first, second);
    const { text } = await deskOf(robin).sees(/Once is enough/);
    assert.doesNotMatch(text, /Added later/);
  });

  it('still opens a case when Entra is away', async () => {
    const person =
      [...house.tenant.state.users.values()].find(({ department }) => department === 'Marketing')?.id ?? '';
    house.tenant.faults.add({ status: 503, times: Number.POSITIVE_INFINITY });
    try {
      const chat = chatOf(person);
      await chat.says('ask a person');
      const number = numberIn(await chat.presses('Send', { question: 'Nothing works today' }));
      const { text } = await deskOf(robin).sees(new RegExp(`Case ${number}\\n`));
      assert.match(text, /Nothing works today/);
      assert.match(text, /Could not be checked just now/);
    } finally {
      house.tenant.faults.clear();
    }
  });
});
