import { redactPersonal } from '../redaction/redact-personal.ts';
import type { House } from './house.ts';
import type { Reader } from './reader.ts';

/** Somebody's words without what may tell who they are; the words of our own texts in their language stay. */
export const withoutPersonal = (
  { library }: Pick<House, 'library'>,
  text: string,
  { person: { name }, locale }: Reader,
): string =>
  redactPersonal(text, { names: name === undefined ? [] : [name], known: (word) => library.knows(word, locale) });
