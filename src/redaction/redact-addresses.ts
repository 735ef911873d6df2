import { REDACTED } from './redacted.ts';
import type { IsWord } from './word-judge.ts';

const BEGIN = String.raw`(?<![\p{L}\p{N}])`;
const HOUSE = String.raw`,? {0,2}(?:n[°ºr]\.? ?)?\d{1,4}(?: ?[a-z](?!\p{L}))?(?:[-/]\d{1,3})?(?!\p{N})`;
const OF = String.raw`(?:(?:de la|de los|de las|de l['’]|du|des|del|della|delle|dei|de|da|do|dos|das|di|d['’]|l['’]|la|le|les|el)\s?){0,2}`;

const STREET_NAMES =
  'rue|boulevard|allée|impasse|chemin|avenue|calle|avda\\.?|avenida|plaza|paseo|rua|travessa|viale|piazza|corso|ulica|ul\\.|c/';
const either = (words: string) => words.replace(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

const ROOMS =
  'room|desk|floor|building|apartment|apt|raum|zimmer|gebäude|stockwerk|étage|bâtiment|salle|bureau|sala|planta|edificio|kamer|pokój';

/** A street in any way of writing: these words are said of streets only. */
const STREET = [
  String.raw`\d{1,5}[a-z]?,? (?:[\p{L}'’.]+ ){1,3}(?:street|road|avenue|ave|lane|boulevard|blvd|crescent|highway|parkway|terrace)(?!\p{L})\.?`,
  String.raw`[\p{L}-]{3,}(?:stra(?:ß|ss)e|straat|gracht)(?!\p{L})(?:${HOUSE})?`,
  `(?:stra(?:ß|ss)e|straat)${HOUSE}`,
  String.raw`[\p{L}-]{3,}str(?:\.(?:${HOUSE})?|${HOUSE})`,
  String.raw`[\p{L}-]{3,}(?:weg|allee|platz|gasse|ring|damm|ufer|laan|plein|kade)${HOUSE}`,
  String.raw`(?:${STREET_NAMES}) ${OF}[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}${HOUSE}`,
  String.raw`\d{1,4} ?(?:bis|ter)?,? (?:${STREET_NAMES}|place|quai|cours|route|square|av\.|bd) ${OF}[\p{L}'’-]+`,
  String.raw`(?:${ROOMS}) [a-z]?-?\d[\p{L}\p{N}.-]*`,
  String.raw`(?:po box|p\.o\. box|postfach|apartado|boîte postale|bp|postbus) \d[\d ]*`,
  String.raw`\d{1,4}(?:丁目|番地|番|号室?|階)(?:\d{1,4}(?:丁目|番地|番|号室?|階)?)*`,
];
/** These need their capitals: "the same way" is no address. */
const CAPITAL = [
  String.raw`(?:${either(STREET_NAMES)}) ${OF}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}(?:${HOUSE})?`,
  String.raw`\d{1,5}[a-z]? (?:\p{Lu}[\p{L}'’.]+ ){1,3}(?:St|Rd|Dr|Drive|Way|Court|Ct|Place|Pl|Square|Sq|Close|Walk|Gardens|Hill)(?!\p{L})\.?`,
  String.raw`(?:Am|An der|Im|In der|Auf der|Auf dem|Unter den|Zum|Zur|Via|via|Vicolo) (?<place>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})${HOUSE}`,
  // Post codes with their towns: 80331 München, 75001 Paris, 1012 AB Amsterdam, SW1A 1AA.
  String.raw`(?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})? (?<place>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)`,
  String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\p{N}])`,
];

const ANY_CASE = new RegExp(`(?<done>${REDACTED})|${BEGIN}(?:${STREET.join('|')})`, 'giu');
const WITH_CAPITALS = new RegExp(`(?<done>${REDACTED})|${BEGIN}(?:${CAPITAL.join('|')})`, 'gu');

/** Takes out streets with or without their numbers, post codes with their towns, rooms and desks. */
export function redactAddresses(text: string, isWord: IsWord): string {
  const address = (whole: string, ...rest: unknown[]) => {
    const { done, place } = rest.at(-1) as Partial<Record<string, string>>;
    // "Im Windows 11", "via Bluetooth 5", "53003 Beim Anmelden"
    const word = place?.split(' ')[0];
    return done !== undefined || (word !== undefined && isWord(word)) ? whole : '[address]';
  };
  return text.replace(ANY_CASE, address).replace(WITH_CAPITALS, address);
}
