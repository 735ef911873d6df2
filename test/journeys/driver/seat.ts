import assert from 'node:assert/strict';
import { fillInputs, type Typed } from '../../../src/emulator/connector/fill-inputs.ts';
import { findButton } from '../../../src/emulator/connector/find-button.ts';
import { opensDialog } from '../../../src/emulator/connector/opens-dialog.ts';
import type { Where } from '../../../src/emulator/connector/people.ts';
import type { Page } from '../../../src/emulator/connector/search-answer.ts';
import { byValue } from './by-value.ts';
import { eventually } from './eventually.ts';
import { type OpenDialog, openDialog, type Submit } from './open-dialog.ts';
import type { OpenHouse } from './open-house.ts';
import { type Seen, seen } from './seen.ts';

export type { Seen } from './seen.ts';

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
  /** Presses the newest button of this title that opens a dialog; returns the dialog. */
  opens(title: string, typed?: Typed, on?: RegExp): Promise<OpenDialog>;
  /** Types into Teams' search for the app; returns what it offers, best first. */
  searches(words: string, page?: Page): Promise<readonly Found[]>;
  /** Waits for a card that reads like this: for what the bot does by itself. */
  sees(text: RegExp, withinMs?: number): Promise<Seen>;
}

export interface Found {
  readonly title: string;
  readonly text: string;
  /** What it becomes when it is picked. */
  readonly picked: Seen;
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
      assert.ok(!opensDialog(action), `"${title}" opens a dialog`);
      const data = { ...(action.data as object | undefined), ...fillInputs(inputs, byValue(inputs, typed)) };
      const answer = await people.press(personId, message, { verb: String(action.verb), data }, where);
      assert.equal(answer.status, 200, title);
      return answer.card ? seen(answer.card) : newest();
    },
    opens: async (title, typed = {}, on = /^/) => {
      const cards = people.cardsSeenBy(personId, where).filter(({ card }) => on.test(seen(card).text));
      const { action, inputs, message } = findButton(cards, title);
      assert.ok(opensDialog(action), `"${title}" opens no dialog`);
      const data = { ...(action.data as object | undefined), ...fillInputs(inputs, byValue(inputs, typed)) };
      const submit: Submit = (next) => people.submitDialog(personId, message, next, where);
      return openDialog(await people.openDialog(personId, message, data, where), submit);
    },
    searches: async (words, page) => {
      const answer = await people.search(personId, words, page, where);
      assert.equal(answer.status, 200, words);
      return answer.results.map(({ title, text, card }) => ({ title, text, picked: seen(card) }));
    },
    sees: (text, withinMs) =>
      eventually(`a card that reads ${text}`, () => all().findLast((card) => text.test(card.text)), withinMs),
  };
}
