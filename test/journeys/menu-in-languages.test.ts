import assert from 'node:assert/strict';
import type { CardJson } from '../../src/emulator/connector/wire-activity.ts';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { LANGUAGES, stringsOf } from '../conversation/all-commands.ts';
import { type OpenHouse, openHouse } from './driver/open-house.ts';
import { seatOf } from './driver/seat.ts';

const { amara, robin } = contosoIds.people;
const COMMANDS = ['welcome', 'register', 'check', 'person', 'my-cases', 'announce', 'waves', 'gaps'];

/** A card without its words: the same card in another language has the same shape. */
const shapeOf = (card: CardJson): string =>
  JSON.stringify(card, (name, value) => (typeof value === 'string' && !KEPT.has(name) ? '' : value));
const KEPT = new Set(['type', 'verb']);

/** "As of" moves on between two messages that cross a second. */
const untimed = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');

describe('the menu of Teams', function () {
  this.timeout(60_000);
  let house: OpenHouse;
  before(async () => {
    house = await openHouse({ limits: 'off' });
  });
  after(() => house?.close());

  for (const language of LANGUAGES) {
    const titles = stringsOf('commands', language);
    it(`leads in ${language} where the English one leads, and answers in ${language}`, async () => {
      const { says } = seatOf(house, robin, { locale: `${language}-XX` });
      const english = seatOf(house, robin, { locale: 'en-GB' });
      const shapes = new Set<string>();
      for (const command of COMMANDS) {
        const { text, card } = await says(titles[command] ?? '');
        const inEnglish = await english.says(stringsOf('commands', 'en')[command] ?? '');
        assert.equal(shapeOf(card), shapeOf(inEnglish.card), command);
        // What only admins and the helpdesk read is not translated everywhere.
        if (command !== 'gaps') assert.equal(untimed(text) === untimed(inEnglish.text), language === 'en', command);
        shapes.add(shapeOf(card));
      }
      assert.equal(shapes.size, COMMANDS.length, 'no two lead to the same');
    });
  }

  it('can be in a language the client is not in', async () => {
    const hello = await seatOf(house, amara, { locale: 'en-GB' }).says('¡Buenos días!');
    assert.ok(hello.text.startsWith('Hola'), hello.text);
  });

  it('takes the number of a case in the client’s language', async () => {
    const { says } = seatOf(house, amara, { locale: 'de-AT' });
    const card = await says('Fall Nr. 999999');
    assert.equal(card.text, (await says('case 999999')).text);
    assert.notEqual(card.text, (await says('Meine Fälle')).text);
  });
});
