import { LONGEST_EXAMPLE } from '../gaps/count-gap.ts';
import { cleanText } from '../texts/clean-text.ts';
import type { House } from './house.ts';
import type { Reader } from './reader.ts';
import { withoutPersonal } from './without-personal.ts';

/** A question as it may be kept for a day: redacted, and as much of it as a gap shows. '' where the tenant wants no texts kept. */
export const keptQuestion = (house: Pick<House, 'keepsGaps' | 'library'>, question: string, reader: Reader): string =>
  house.keepsGaps ? cleanText(withoutPersonal(house, question, reader), LONGEST_EXAMPLE) : '';
