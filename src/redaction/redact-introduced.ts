import { endOfName, type Judges } from './end-of-name.ts';

/** After these stands a name, however it is written. */
const TITLES =
  'mr|mrs|ms|miss|mx|sir|madam|dr|prof|professor|herrn?|hr|frau|fr|fräulein|monsieur|madame|mademoiselle|mme|mlle|' +
  'señora?|señorita|sra?|srta|don|doña|signora?|signor|sig|dott|dottoressa|senhora?|meneer|mevrouw|dhr|mevr|pani?|panu|panem';
const INTRODUCTIONS =
  'my name is|my names|my name|name is|named|i am called|calls? (?:me|himself|herself|themselves)|this is|on behalf of|' +
  'signed|account of|log(?:ged|ging)? in as|login as|signed in as|(?:user ?name|user|my login|my id|alias|handle)(?: is)?|' +
  'ich hei(?:ß|ss)e|heißt|mein name ist|mein name|ich bin (?:der|die)|man nennt mich|hier ist|hier spricht|benutzer(?:name)?(?: ist)?|' +
  "je m['’]appelle|s['’]appelle|mon nom est|mon nom|je suis m|ici|(?:nom d['’])?utilisateur(?: est)?|" +
  '(?:me|se) llam[oa]|mi nombre es|mi nombre|usuario(?: es)?|mi chiamo|il mio nome è|utente|' +
  'chamo-me|me chamo|meu nome é|sou [oa]|ik heet|mijn naam is|nazywam się|mam na imię';
const PEOPLE =
  'colleague|co-?worker|boss|manager|supervisor|assistant|secretary|intern|friend|husband|wife|son|daughter|' +
  'kollegen?|kollegin|chefin|chef|vorgesetzter?|mitarbeiter(?:in)?|mann|collègue|patron|patronne|responsable|' +
  'compañer[oa]|colega|jef[ea]|collega|capo|koleg[aąę]|koleżank[aąęi]|szef';
const GREETINGS =
  'hi|hello|hey|dear|thanks|thank you|thx|regards|cheers|sincerely|hallo|moin|servus|lieber?|danke|grüße|gruß|gruss|' +
  'lg|vg|mfg|salut|bonjour|cher|chère|merci|cordialement|hola|querid[oa]|gracias|saludos|atentamente|ciao|grazie|' +
  'saluti|olá|obrigad[oa]|cumprimentos|dag|groet(?:en|jes)?|bedankt|cześć|dzięki|pozdrawiam';
/** After these may stand a name: only a sure one counts, or "i am anna from sales". */
const MAYBE =
  "i am|i['’]?m|it['’]?s me|it['’]?s|ich bin|je suis|c['’]est|(?:yo )?soy|sono|jestem|ik ben|sou|ask|with|mit";
/** After these an unknown word is rather a name. */
const WHOSE = 'for|of|by|von|für|pour|para';

const alone = (words: string) => String.raw`(?<![\p{L}\p{N}\[])(?:${words})(?![\p{L}\p{N}\]])`;
const TRIGGER = new RegExp(
  `(?:${[
    `(?<sure>${alone(`${TITLES}|${INTRODUCTIONS}`)})`,
    `(?<likely>${alone(PEOPLE)}|(?<=^|[.!?,;\\n] ?)(?:${GREETINGS})(?!\\p{L}))`,
    `(?<strange>${alone(WHOSE)})`,
    `(?<maybe>${alone(MAYBE)})`,
  ].join('|')})[\\s.,:;!"'„“”«–-]{1,4}`,
  'giu',
);
const SURENESSES = ['sure', 'likely', 'strange', 'maybe'] as const;

/**
 * Takes out names by what people say before them: titles, introductions, "my colleague", greetings and signatures. After
 * these a word in small letters counts as a name unless it is a word of the language.
 */
export function redactIntroduced(text: string, judges: Judges): string {
  let kept = '';
  let from = 0;
  TRIGGER.lastIndex = 0;
  for (let match = TRIGGER.exec(text); match; match = TRIGGER.exec(text)) {
    const { groups = {} } = match;
    const sureness = SURENESSES.find((each) => groups[each] !== undefined) ?? 'maybe';
    const start = match.index + match[0].length;
    const end = endOfName(text, start, sureness, judges);
    TRIGGER.lastIndex = end;
    if (end === start) continue;
    kept += `${text.slice(from, start)}[name]`;
    from = end;
  }
  return kept + text.slice(from);
}
