import type { NameJudge } from './name-judge.ts';
import { PRODUCT_WORDS } from './product-words.ts';
import type { IsWord } from './word-judge.ts';

/** After these stands a name, however it is written. */
const TITLES =
  'mr|mrs|ms|miss|mx|sir|madam|dr|prof|professor|herrn?|hr|frau|fr|fräulein|monsieur|madame|mademoiselle|mme|mlle|señora?|señorita|' +
  'sra?|srta|don|doña|signora?|signor|sig|dott|dottoressa|senhora?|meneer|mevrouw|dhr|mevr|pani?|panu|panem';
const INTRODUCTIONS =
  'my name is|my names|my name|name is|i am called|call me|they call me|this is|on behalf of|signed|account of|username|user name|user|' +
  'ich heiße|ich heisse|mein name ist|mein name|ich bin der|ich bin die|man nennt mich|hier ist|hier spricht|benutzername|benutzer|' +
  "je m['’]appelle|mon nom est|mon nom|je suis m|ici|nom d['’]utilisateur|utilisateur|me llamo|mi nombre es|mi nombre|usuario|mi chiamo|il mio nome è|utente|" +
  'chamo-me|me chamo|meu nome é|sou o|sou a|ik heet|mijn naam is|nazywam się|mam na imię';
const PEOPLE =
  'colleague|co-?worker|boss|manager|supervisor|assistant|secretary|intern|friend|husband|wife|son|daughter|kollegen?|kollegin|chefin|chef|' +
  'vorgesetzter?|mitarbeiter(?:in)?|mann|collègue|patron|patronne|responsable|compañer[oa]|colega|jef[ea]|collega|capo|koleg[aąę]|koleżank[aąęi]|szef';
const GREETINGS =
  'hi|hello|hey|dear|thanks|thank you|thx|regards|cheers|sincerely|hallo|moin|servus|lieber?|danke|grüße|gruß|gruss|lg|vg|mfg|salut|bonjour|cher|chère|' +
  'merci|cordialement|hola|querid[oa]|gracias|saludos|atentamente|ciao|grazie|saluti|olá|obrigad[oa]|cumprimentos|dag|groet(?:en|jes)?|bedankt|' +
  'cześć|dzięki|pozdrawiam';
/** After these may stand a name: only a sure one counts, or "i am anna from sales". */
const MAYBE =
  "i am|i['’]?m|it['’]?s me|it['’]?s|ich bin(?: die| der)?|je suis|soy|yo soy|sono|jestem|ik ben|sou|for|ask|with|für|mit|pour|para";

const alone = (words: string) => String.raw`(?<![\p{L}\p{N}\[])(?:${words})(?![\p{L}\p{N}\]])`;
const TRIGGER = new RegExp(
  `(?:(?<sure>${alone(`${TITLES}|${INTRODUCTIONS}`)})|${alone(PEOPLE)}|(?<=^|[.!?,;\n] ?)(?:${GREETINGS})(?!\\p{L})|(?<maybe>${alone(MAYBE)}))[\\s.,:;!"'„“”«–-]{1,4}`,
  'giu',
);
const FROM = String.raw`(?= (?:from|in|at|here|speaking|again|aus|vom|von|de|du|del|della|da|do|van|uit|z)(?!\p{L}))`;
const WORD = String.raw`\p{L}[\p{L}\p{M}]*(?:['’_-][\p{L}\p{M}]+)*`;
const NEXT_WORD = new RegExp(String.raw`(?:(?<comma>, ?)| {0,2}|\. ?)(?<word>${WORD})(?!\p{N})(?<from>${FROM})?`, 'uy');
const TITLE = new RegExp(`^(?:${TITLES})$`, 'iu');
const ABBREVIATION = /^\p{Lu}{1,4}$/u;
const PARTICLE = /^(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|zu|ter|ten|mac|o)$/iu;
const MOST_PARTS = 4;

const JAPANESE =
  /(?<=(?:名前|氏名)は)[^\s、。です]{1,12}(?=です|と|だ)|[^\s、。はがをにでの]{1,10}(?=と申し|といいます|と言います)|(?:[\p{sc=Han}]{1,5}|[\p{sc=Katakana}ー]{2,10})(?<!客|皆|お父|お母|奥|業者|相手)(?=さん|様|氏|くん|先生|部長|課長)/gu;

/**
 * Takes out names by what people say before them: titles, introductions, "my colleague", greetings and signatures. After
 * these a word in small letters counts as a name unless it is a word of the language.
 */
export function redactIntroduced(text: string, isWord: IsWord, names: NameJudge): string {
  let kept = '';
  let from = 0;
  TRIGGER.lastIndex = 0;
  for (let match = TRIGGER.exec(text); match; match = TRIGGER.exec(text)) {
    const start = match.index + match[0].length;
    const { sure, maybe } = match.groups ?? {};
    const end = maybe === undefined ? endOfName(text, start, sure !== undefined) : endOfMaybe(text, start);
    if (end === start) {
      TRIGGER.lastIndex = start;
      continue;
    }
    kept += `${text.slice(from, start)}[name]`;
    from = end;
    TRIGGER.lastIndex = end;
  }
  return (kept + text.slice(from)).replace(JAPANESE, '[name]');

  function endOfName(whole: string, start: number, sure: boolean): number {
    let [at, end] = [start, start];
    for (let part = 0; part < MOST_PARTS; part += 1) {
      const found = wordAt(whole, at);
      if (!found) break;
      at = found.end;
      if (PARTICLE.test(found.word) && !/^\p{Lu}/u.test(found.word)) continue;
      if (!isNamePart(found.word, { first: part === 0, sure })) break;
      end = at;
    }
    return end;
  }

  function endOfMaybe(whole: string, start: number): number {
    const found = wordAt(whole, start);
    if (!found) return start;
    const named = names.nameness(found.word) === 'name' || (found.from && !isWord(found.word));
    return named ? endOfName(whole, start, true) : start;
  }

  function isNamePart(word: string, { first, sure }: { first: boolean; sure: boolean }): boolean {
    if (PRODUCT_WORDS.has(word.toLowerCase()) || TITLE.test(word) || (!first && ABBREVIATION.test(word))) return false;
    if (names.nameness(word) === 'name' || names.isHandedIn(word)) return true;
    if (first && sure && names.nameness(word) === 'ambiguous') return true;
    return !isWord(word) || (first ? /^\p{Lu}\p{Ll}/u : /^\p{Lu}\p{Ll}{2}/u).test(word);
  }
}

function wordAt(text: string, at: number): { word: string; end: number; from: boolean } | undefined {
  NEXT_WORD.lastIndex = at;
  const match = NEXT_WORD.exec(text);
  if (!match?.groups?.word) return undefined;
  if (match.groups.comma && !/^\p{Lu}/u.test(match.groups.word)) return undefined;
  return { word: match.groups.word, end: NEXT_WORD.lastIndex, from: match.groups.from !== undefined };
}
