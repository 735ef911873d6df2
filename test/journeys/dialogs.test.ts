import assert from 'node:assert/strict';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { openDialog } from './driver/open-dialog.ts';
import { type OpenHouse, openHouse } from './driver/open-house.ts';
import { seatOf } from './driver/seat.ts';

const { amara } = contosoIds.people;

describe('dialogs and the search of Teams', () => {
  let house: OpenHouse;
  before(async function () {
    this.timeout(60_000);
    house = await openHouse();
  });
  after(() => house?.close());

  it('show what a button leads to in a dialog, and leave the chat as it is', async () => {
    await seatOf(house, amara).says('what is a passkey?');
    const { message } = house.people.cardsSeenBy(amara).at(-1) ?? assert.fail('there is no card');
    const inChat = house.connector.conversations.of(amara).length;
    const submit = (data: unknown) => house.people.submitDialog(amara, message, data);
    const verb = 'helpdesk.ask';
    const form = openDialog(await house.people.openDialog(amara, message, { verb }), submit);
    assert.equal(form.title, 'Passkey Guide');
    assert.ok(form.buttons.includes('Send'), form.text);
    assert.equal(house.connector.conversations.of(amara).length, inChat);
    const sent = await form.presses('Send', { question: 'How do I begin?' });
    assert.match(sent.text, /Your case is \d+/);
  });

  it('says what to try when a search finds nothing', async () => {
    assert.deepEqual(await seatOf(house, amara).searches('lost phone'), []);
    const { text } = await house.people.search(amara, 'lost phone');
    assert.match(String(text), /Nothing found/);
  });
});
