// Control characters break the database's text and JSON; invisible and direction-changing ones hide what is really there.
const CONTROL = /[\p{Cc}--\n]/gv;
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/**
 * What a person typed, safe to store and to show: whole characters, none that are invisible, at most two line breaks in a
 * row. What is longer than `most` (UTF-16 units) is cut off.
 */
export function cleanText(text: string, most = Number.POSITIVE_INFINITY): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, most)
    .toWellFormed();
}
