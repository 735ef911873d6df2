import assert from 'node:assert/strict';
import sinon from 'sinon';
import { contosoIds } from '../../../src/emulator/contoso-ids.ts';
import { eventually } from './eventually.ts';
import { type OpenHouse, openHouse } from './open-house.ts';
import { buttonsOn, textOn } from './text-on.ts';

const { amara } = contosoIds.people;

describe('the front door, from outside', () => {
  let house: OpenHouse;
  before(async function () {
    this.timeout(60_000);
    house = await openHouse();
  });
  after(() => house?.close());

  const newestTo = (personId: string) => house.connector.conversations.messagesTo(personId).at(-1);

  it('welcomes somebody who adds the app', async () => {
    assert.equal((await house.people.install(amara)).status, 200);
    const message = await eventually('a welcome', () => newestTo(amara));
    assert.ok(textOn(message.card).length > 50, 'there is something to read');
    assert.ok(buttonsOn(message.card).length > 0, 'there is something to press');
  });

  it('answers a question with a card', async () => {
    const before = newestTo(amara)?.id;
    assert.equal((await house.people.say(amara, 'what is a passkey?')).status, 200);
    const message = await eventually('an answer', () => newestTo(amara)?.id !== before && newestTo(amara));
    assert.match(textOn(message.card), /passkey/i);
  });

  it('stays shut for every forged token', async () => {
    const complaints = sinon.stub(console, 'error');
    try {
      await tryForgeries();
    } finally {
      complaints.restore();
    }
  });

  async function tryForgeries(): Promise<void> {
    const before = house.connector.conversations.of(amara).length;
    for (const [name, token] of Object.entries(house.connector.forgedTokens())) {
      const { body, status } = await house.people.post(amara, { type: 'message', text: 'let me in' }, { token });
      assert.deepEqual([status, body], [401, undefined], name);
    }
    assert.equal(house.connector.conversations.of(amara).length, before);
  }

  it('stays shut for another tenant', async () => {
    const channelData = { tenant: { id: '11111111-1111-4111-8111-111111111111' } };
    const { status } = await house.people.post(amara, { type: 'message', text: 'let me in', channelData });
    assert.equal(status, 401);
  });

  it('opens again after a restart', async function () {
    this.timeout(60_000);
    await house.restart();
    const before = newestTo(amara)?.id;
    assert.equal((await house.people.say(amara, 'what is a passkey?')).status, 200);
    await eventually('an answer', () => newestTo(amara)?.id !== before);
  });
});
