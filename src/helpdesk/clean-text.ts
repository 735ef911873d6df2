// Control characters break the database's text and JSON; invisible and direction-changing ones hide what is really there.
const CONTROL = /[\p{Cc}--[\n\t]]/gv;
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** What a person typed, safe to store and to show: whole characters, none that are invisible, at most two line breaks in a row. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
