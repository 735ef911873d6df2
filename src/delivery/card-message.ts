/**
 * A message as the rooms know it: which card of cards/ and the facts it shows. Rendering and sending are other people's work.
 * Strings in `data` are plain text and are escaped on the way out, except under keys that end in "Markdown".
 */
export interface CardMessage {
  /** "<room>/<card>": the file cards/<room>/<card>.json. */
  readonly card: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** BCP 47; the reader's language where it is known. */
  readonly locale?: string;
}
