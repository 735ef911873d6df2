/**
 * A short text as it is compared: small letters, no accents, no quotes or end punctuation around it, single spaces. Width
 * of Japanese letters and digits aside; kana keep their marks, which make other letters of them.
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replace(/[’ʼ`]/g, "'")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(OPENING, '')
    .replace(CLOSING, '');

const OPENING = /^[\s¿¡"'“”„‘«»「『]+/;
const CLOSING = /[\s.!?,;:…。、"'“”„‘«»」』]+$/;
