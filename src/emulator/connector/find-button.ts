import { type Button, buttonsOf } from './buttons-of.ts';
import type { Message } from './message.ts';
import type { SeenCard } from './seen-card.ts';

export interface FoundButton extends Button {
  readonly message: Message;
}

const PRESSABLE = ['Action.Execute', 'Action.Submit'];

/** The button of this title on the newest card that has one. Throws a sentence that says why it cannot be pressed. */
export function findButton(seen: readonly SeenCard[], title: string): FoundButton {
  const newestFirst = seen.toReversed();
  const matching = newestFirst.flatMap(({ card, message }) =>
    buttonsOf(card).flatMap((button) => (button.title === title ? [{ ...button, message }] : [])),
  );
  const newest = matching.filter(({ message }) => message === matching[0]?.message);
  const button = newest.find(({ action }) => PRESSABLE.includes(String(action.type))) ?? newest[0];
  if (button === undefined) throw new Error(`Nobody could press "${title}": ${offered(newestFirst[0])}`);
  if (button.action.isEnabled === false) throw new Error(`"${title}" is greyed out`);
  if (!PRESSABLE.includes(String(button.action.type))) {
    throw new Error(`"${title}" is ${String(button.action.type)}: the bot does not hear of it`);
  }
  return button;
}

function offered(newest: SeenCard | undefined): string {
  if (newest === undefined) return 'there is no card';
  const titles = buttonsOf(newest.card).map(({ title }) => title);
  return `the newest of the cards has ${titles.length === 0 ? 'no buttons' : titles.join(', ')}`;
}
