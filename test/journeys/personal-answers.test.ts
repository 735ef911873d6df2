import assert from 'node:assert/strict';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { type OpenHouse, openHouse } from './driver/open-house.ts';
import { reportWatch } from './driver/report-watch.ts';
import { seatOf } from './driver/seat.ts';

const { groups, people } = contosoIds;
/** Haruto is an identity administrator, Jonas a director, Amara works in Finance. All three are in "all staff". */
const { amara, haruto, jonas } = people;

describe('the same question from different people', () => {
  let house: OpenHouse;
  before(async function () {
    this.timeout(60_000);
    const { logger, isRead } = reportWatch();
    house = await openHouse({ limits: 'off', logger });
    await isRead();
  });
  after(() => house?.close());

  const asks = (personId: string, question: string) => seatOf(house, personId).says(question);
  const SYNCED = /you may keep your passkey there/;
  const ONE_DEVICE = /has to stay on one device/;
  const FOR_EVERYBODY = /Administrators, directors and others with far-reaching access/;

  it('tells an employee that an account of their own may hold the passkey, and an administrator not to', async () => {
    const [forAmara, forHaruto] = [
      await asks(amara, 'Which device should I use?'),
      await asks(haruto, 'Which device should I use?'),
    ];
    assert.match(forAmara.text, SYNCED);
    assert.match(forAmara.text, /For you, these are allowed: .*your own Apple or Google account/);
    assert.match(forHaruto.text, ONE_DEVICE);
    assert.match(forHaruto.text, /For you, these are allowed: passkeys in Microsoft Authenticator/);
    assert.doesNotMatch(forHaruto.text, /your own Apple or Google account|may keep/);
  });

  it('holds a director to the stricter of their two profiles', async () => {
    const { text } = await asks(jonas, 'what is the difference between synced and device-bound?');
    assert.match(text, /You need the device-bound kind/);
    assert.doesNotMatch(text, /either kind|your own Apple or Google account/);
  });

  it('shows an employee the steps for a synced passkey besides, and an administrator none', async () => {
    const steps = async (personId: string) => {
      const chat = seatOf(house, personId);
      const { card } = await chat.says('register');
      const phone =
        /"title":"([^"]*\((?:iPhone|Android phone)\))"/.exec(JSON.stringify(card))?.[1] ?? 'An Android phone';
      return chat.presses('Show me the steps', { choice: phone });
    };
    const others = /iCloud Keychain|Google Password Manager/;
    assert.match((await steps(amara)).buttons.join(), others);
    const forHaruto = await steps(haruto);
    assert.match(forHaruto.text, /phone, in Microsoft Authenticator/i);
    assert.doesNotMatch(JSON.stringify(forHaruto.card), others);
  });

  it('tells whoever has a passkey so, and shows them the way to see whether it is enough', async () => {
    const done = await asks(haruto, 'do i have to do this and by when');
    assert.match(done.text, /as far as I know \*\*you already have a passkey/);
    assert.ok(done.buttons.includes('Am I set up?'));
    const open = await asks(amara, 'do i have to do this and by when');
    assert.doesNotMatch(open.text, /already have a passkey/);
  });

  it('hurries nobody whose group is not switched on yet', async () => {
    house.tenant.addMember(groups.notYet, amara);
    try {
      const answer = await asks(amara, 'What is changing for me?');
      assert.match(answer.text, /You do not have to do anything for now/);
      assert.ok(!answer.buttons.includes('Help me register'));
      assert.match((await asks(amara, 'Which device should I use?')).text, /At the moment you cannot register/);
    } finally {
      house.tenant.removeMember(groups.notYet, amara);
    }
  });

  it('tells everybody the same, with nothing about synced passkeys being allowed, while Entra is away', async () => {
    house.tenant.faults.add({ status: 503, times: Number.POSITIVE_INFINITY });
    try {
      const { text } = await asks(amara, 'Which device should I use?');
      assert.match(text, FOR_EVERYBODY);
      assert.doesNotMatch(text, SYNCED);
      assert.doesNotMatch(text, /your own Apple or Google account/);
      assert.match(
        (await asks(haruto, 'Which device should I use?')).text,
        ONE_DEVICE,
        'the report is enough for this',
      );
    } finally {
      house.tenant.faults.clear();
    }
  });
});
