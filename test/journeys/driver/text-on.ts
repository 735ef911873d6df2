import { buttonsOf } from '../../../src/emulator/connector/buttons-of.ts';
import type { CardJson } from '../../../src/emulator/connector/wire-activity.ts';

const WORDS = new Set(['text', 'title', 'label', 'value', 'placeholder', 'altText']);
/** Not read by anybody: what a press carries, what other clients show, and what was typed before. */
const SILENT = new Set(['data', 'fallback', 'refresh', 'choices', 'verb', 'id']);

/** Everything a person can read on a card, one text a line, in reading order. '' for no card. */
export function textOn(card: CardJson | undefined): string {
  return [...textsIn(card)].join('\n');
}

/** The titles of the buttons a person can press. */
export const buttonsOn = (card: CardJson | undefined): readonly string[] =>
  card === undefined ? [] : buttonsOf(card).map(({ title }) => title);

function* textsIn(part: unknown): Generator<string> {
  if (Array.isArray(part)) {
    for (const item of part) yield* textsIn(item);
  } else if (part !== null && typeof part === 'object') {
    if ((part as CardJson).isVisible === false) return;
    for (const [key, value] of Object.entries(part)) {
      if (SILENT.has(key)) continue;
      if (typeof value === 'string' && WORDS.has(key)) yield value;
      else yield* textsIn(value);
    }
  }
}
