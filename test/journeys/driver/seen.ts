import type { CardJson } from '../../../src/emulator/connector/wire-activity.ts';
import { buttonsOn, textOn } from './text-on.ts';

/** A card as its reader has it in front of them. */
export interface Seen {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly card: CardJson;
}

/** What was escaped for Teams reads as it was written. */
export const seen = (card: CardJson): Seen => ({
  text: textOn(card).replaceAll(/\\(?=\W)/g, ''),
  buttons: buttonsOn(card),
  card,
});
