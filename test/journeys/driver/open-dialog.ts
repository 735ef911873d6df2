import assert from 'node:assert/strict';
import { buttonsOf } from '../../../src/emulator/connector/buttons-of.ts';
import type { DialogAnswer } from '../../../src/emulator/connector/dialog-answer.ts';
import { fillInputs, type Typed } from '../../../src/emulator/connector/fill-inputs.ts';
import { byValue } from './by-value.ts';
import { type Seen, seen } from './seen.ts';

/** A dialog in front of somebody. Nothing of it is in any chat: leaving it is not told to the bot. */
export interface OpenDialog extends Seen {
  /** false: it closed. A dialog that says one sentence and no more is open, without a card. */
  readonly open: boolean;
  readonly title: string;
  /** Presses a button inside, with what was typed; returns what the dialog shows then. */
  presses(title: string, typed?: Typed): Promise<OpenDialog>;
}

export type Submit = (data: unknown) => Promise<DialogAnswer>;

/** The dialog that Teams shows after an answer of the bot, which has to be a 200. */
export function openDialog({ status, title, card, text = '' }: DialogAnswer, submit: Submit): OpenDialog {
  assert.equal(status, 200, 'the answer to a dialog');
  const shown = card ? seen(card) : { text, buttons: [], card: {} };
  return {
    ...shown,
    title,
    open: card !== undefined || text !== '',
    presses: async (pressed, typed = {}) => {
      const button = buttonsOf(shown.card).find((one) => one.title === pressed);
      assert.ok(button, `the dialog has no "${pressed}": ${shown.buttons.join(', ')}`);
      assert.equal(button.action.type, 'Action.Submit', `"${pressed}" does nothing in a dialog`);
      const inputs = fillInputs(button.inputs, byValue(button.inputs, typed));
      return openDialog(await submit({ ...(button.action.data as object | undefined), ...inputs }), submit);
    },
  };
}
