import { REFUSAL } from '../answers/answer-question.ts';
import { countGap } from '../gaps/count-gap.ts';
import type { GapKind } from '../gaps/gap.ts';
import { within } from '../kernel/within.ts';
import { languageOf } from '../texts/language-of.ts';
import type { House } from './house.ts';

export interface Noted {
  readonly kind: GapKind;
  /** As the person typed it: it is redacted before it is stored, and stored without them. */
  readonly text: string;
  /** What they wrote with a thumbs-down; treated in the same way. */
  readonly word?: string | undefined;
  /** The language it was understood in; a locale will do. */
  readonly language: string;
  /** Names of people it may name: whoever asked. */
  readonly names: readonly string[];
  /** Id of the article that was shown and not wanted. */
  readonly article?: string | undefined;
}

/** An answer waits this long for its gap to be counted, and then goes out while it is. */
const LONGEST_MS = 500;

/** Counts what had no good answer. Never throws: an answer matters more. Stores nothing when the tenant has switched it off. */
export async function noteGap(
  house: Pick<House, 'db' | 'library' | 'logger' | 'keepsGaps'>,
  noted: Noted,
): Promise<void> {
  if (!house.keepsGaps) return;
  await within(LONGEST_MS, count(house, noted));
}

async function count({ db, library, logger }: Pick<House, 'db' | 'library' | 'logger'>, noted: Noted): Promise<void> {
  const language = languageOf(noted.language);
  try {
    await countGap(db, {
      ...noted,
      language,
      known: (word) => library.knows(word, language),
      refused: noted.kind === 'refused' || noted.article === REFUSAL,
      compareWith: (text) => library.compareWith(text, language),
    });
  } catch (error) {
    logger.warn({ err: error }, 'a gap could not be counted');
  }
}
