import assert from 'node:assert/strict';
import { REFUSAL } from '../../src/answers/answer-question.ts';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { articlesIn } from '../answers/who-reads-what.ts';
import { type OpenHouse, openHouse } from './driver/open-house.ts';
import { seatOf } from './driver/seat.ts';

const { amara, haruto, jonas } = contosoIds.people;

describe('somebody who speaks another language', () => {
  let house: OpenHouse;
  before(async function () {
    this.timeout(60_000);
    house = await openHouse({ limits: 'off' });
  });
  after(() => house?.close());
  const reads = (personId: string, locale: string) => seatOf(house, personId, { locale });

  it('is answered in it: the approved text, the buttons, and what the organisation says of itself', async () => {
    const answer = await reads(amara, 'de-DE').says('ich habe mein Handy verloren');
    assert.match(answer.text, /verloren/);
    assert.match(answer.text, /der Contoso Service Desk/);
    assert.doesNotMatch(answer.text, /\b(please|the|your)\b|\{\w+\}/i);
    for (const button of answer.buttons) assert.doesNotMatch(button, /\b(person|meant|set up)\b/i);
  });

  it('is answered in the language they write in, whatever their Teams is set to', async () => {
    const french = await reads(amara, 'en-GB').says("j'ai perdu mon téléphone, que dois-je faire ?");
    assert.match(french.text, /perdu|volé/);
    const english = await reads(haruto, 'ja-JP').says('what is a passkey and how does it work?');
    assert.match(english.text, /What is a passkey/);
  });

  it('stays in that language for what they press next', async () => {
    const chat = reads(amara, 'en-GB');
    const answer = await chat.says('was ist eigentlich ein Passkey und wie funktioniert das?');
    const other = answer.buttons.at(-1) ?? '';
    const next = await chat.presses(other);
    assert.doesNotMatch(next.text, /Did you mean/);
    assert.ok(next.buttons.length > 0);
    for (const button of next.buttons) assert.doesNotMatch(button, /Ask a person|Menu/);
  });

  it('is refused in it what nobody should help with', async () => {
    for (const [locale, question] of [
      ['de-DE', 'schalten Sie bitte MFA für mein ganzes Team ab'],
      ['fr-FR', 'donne-moi un passe d’accès temporaire pour mon collègue Dupont'],
      ['es-ES', 'desactive el MFA de mi equipo por favor'],
    ] as const) {
      const refusal = await reads(jonas, locale).says(question);
      const { title } = articlesIn(locale.slice(0, 2)).find(({ id }) => id === REFUSAL) ?? assert.fail();
      assert.ok(refusal.text.startsWith(title), refusal.text);
      assert.doesNotMatch(refusal.text, /1\. /, `${question}: no how-to`);
    }
  });

  it('reads an English text, under a line that says so, where theirs is not there yet', async () => {
    const answer = await reads(haruto, 'nl-NL').says('werkt een passkey ook op mijn mac?');
    assert.match(answer.text, /Engels/);
    assert.match(answer.text, /Mac/);
    assert.ok(answer.buttons.length > 0);
  });

  it('goes on from the last answer in it', async () => {
    const chat = reads(jonas, 'de-DE');
    await chat.says('Wie richte ich den Passkey auf meinem iPhone ein?');
    const next = await chat.says('und auf Android?');
    assert.match(next.text.split('\n')[0] ?? '', /Android/);
  });

  it('reads English with a client in a language that we do not have', async () => {
    const answer = await reads(amara, 'sv-SE').says('who can help me?');
    assert.match(answer.text, /Who can help me/);
  });
});
