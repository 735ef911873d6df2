import { redactPersonal } from '../redaction/redact-personal.ts';
import { cleanText } from '../texts/clean-text.ts';
import { languageOf } from '../texts/language-of.ts';
import type { House } from './house.ts';
import type { Reader } from './reader.ts';

/** As much of it as a gap shows as an example, before anything else is replaced in it. Characters. */
const LONGEST = 200;

/** A question as it may be kept for a day: redacted and cut. '' where the tenant wants no texts kept. */
export function keptQuestion(
  { keepsGaps, library }: Pick<House, 'keepsGaps' | 'library'>,
  question: string,
  { person, locale }: Reader,
): string {
  if (!keepsGaps) return '';
  const language = languageOf(locale);
  const names = person.name === undefined ? [] : [person.name];
  return cleanText(redactPersonal(question, { names, known: (word) => library.knows(word, language) }), LONGEST);
}
