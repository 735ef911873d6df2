import assert from 'node:assert/strict';
import { fillInputs, type Typed } from '../../../src/emulator/connector/fill-inputs.ts';
import { findButton } from '../../../src/emulator/connector/find-button.ts';
import type { Where } from '../../../src/emulator/connector/people.ts';
import type { CardJson } from '../../../src/emulator/connector/wire-activity.ts';
import { eventually } from './eventually.ts';
import type { OpenHouse } from './open-house.ts';
import { buttonsOn, textOn } from './text-on.ts';

/** A card as its reader has it in front of them. */
export interface Seen {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly card: CardJson;
}

/** One person in front of Teams, in their 1:1 chat with the bot or in the helpdesk's channel. */
export interface Seat {
  /** Everything the bot shows here now, oldest first. */
  all(): readonly Seen[];
  newest(): Seen;
  /** Writes a message; returns the newest card after it. */
  says(text: string): Promise<Seen>;
  /**
   * Presses the newest button of this title, on a card that reads `on` if told. Inputs are filled by id; a choice by its
   * title. Returns the card that came in place of the pressed one, or else the newest.
   */
  presses(title: string, typed?: Typed, on?: RegExp): Promise<Seen>;
  /** Waits for a card that reads like this: for what the bot does by itself. */
  sees(text: RegExp, withinMs?: number): Promise<Seen>;
}

/** Takes a seat. Every answer of the bot has to be a 200; whatever else happens is for the test to look at. */
export function seatOf({ people }: Pick<OpenHouse, 'people'>, personId: string, where: Where = {}): Seat {
  const all = () => people.cardsSeenBy(personId, where).map(({ card }) => seen(card));
  const newest = (): Seen => all().at(-1) ?? assert.fail('there is no card');
  return {
    all,
    newest,
    says: async (text) => {
      assert.equal((await people.say(personId, text, where)).status, 200, text);
      return newest();
    },
    presses: async (title, typed = {}, on = /^/) => {
      const cards = people.cardsSeenBy(personId, where).filter(({ card }) => on.test(seen(card).text));
      const { action, inputs, message } = findButton(cards, title);
      const data = { ...(action.data as object | undefined), ...fillInputs(inputs, byValue(inputs, typed)) };
      const answer = await people.press(personId, message, { verb: String(action.verb), data }, where);
      assert.equal(answer.status, 200, title);
      return answer.card ? seen(answer.card) : newest();
    },
    sees: (text, withinMs) =>
      eventually(`a card that reads ${text}`, () => all().findLast((card) => text.test(card.text)), withinMs),
  };
}

/** What was escaped for Teams reads as it was written. */
const seen = (card: CardJson): Seen => ({
  text: textOn(card).replaceAll(/\\(?=\W)/g, ''),
  buttons: buttonsOn(card),
  card,
});

/** People choose by what they read, cards carry values. */
function byValue(inputs: readonly CardJson[], typed: Typed): Typed {
  const withValue = ([id, text]: [string, string]): [string, string] => {
    const choices = (inputs.find((input) => input.id === id)?.choices ?? []) as readonly CardJson[];
    return [id, String(choices.find(({ title }) => title === text)?.value ?? text)];
  };
  return Object.fromEntries(Object.entries(typed).map(withValue));
}
