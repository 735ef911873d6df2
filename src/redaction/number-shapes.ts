const BEGIN = String.raw`(?<![\p{L}\p{N}])`;
/** Nor may the number go on: half of a phone number is not kept because it looks like a year. */
const END = String.raw`(?![\p{L}\p{N}_]|[\s().,/:–-]{0,3}\p{Nd})`;
const GONE = String.raw`\[(?:number|removed|code)\]`;
const GLUED = String.raw`[\p{sc=Latn}\p{N}_-]`;
const DIGIT =
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|' +
  'null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zéro|un|deux|trois|quatre|cinq|sept|huit|neuf|' +
  'cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|due|tre|quattro|cinque|sei|sette|otto|nove|' +
  'um|dois|três|quatro|sete|oito|een|twee|drie|vijf|zes|zeven|negen|' +
  'jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć';
const PRODUCT =
  'ios|ipados|watchos|android|windows|win|macos|os|iphone|ipad|pixel|galaxy|chrome|edge|firefox|safari|yubikey|ubuntu|version|v';
const ERROR =
  '(?:error|fehler|erreur|errore|fout|erro|błąd|エラー)(?:s|meldung|nummer)?' +
  String.raw`[ -]?(?:code|kod|number|nr\.?|コード)?(?: is| ist|:|=)? {0,2}#?`;

/** Numbers and what holds them, by what stands for them; each a few alternatives of a pattern (flags "iu"). */
export const NUMBER_SHAPES: Readonly<Record<string, readonly string[]>> = {
  /** They stay: they tell what a question is about, and nobody by them. */
  kept: [
    String.raw`${BEGIN}(?:(?:microsoft|office|ms|m|o)[ -]?365|365|20[1-3]\d|[0-2]?\d:[0-5]\d(?::[0-5]\d)?|24\/7|100 ?%)${END}`,
    String.raw`${BEGIN}(?:aadsts\d{5,8}|0x8[0-9a-f]{3,7}|kb\d{7}|http \d{3})${END}`,
    String.raw`${BEGIN}(?:${PRODUCT}) ?\d{1,2}(?:\.\d{1,2}){0,2}${END}`,
    String.raw`${BEGIN}${ERROR}\d{3,6}(?![\p{L}\p{N}]|[.,/:-]\p{N})`,
  ],
  date: [
    String.raw`${BEGIN}(?:(?:19|20)\d\d[./-][01]?\d[./-][0-3]?\d|[0-3]?\d[./-] ?[0-3]?\d[./-] ?(?:(?:19|20)\d\d|\d\d))` +
      String.raw`(?![\p{L}\p{N}]|[.,/:-]\p{Nd}|[\s()]{1,3}\p{Nd})`,
  ],
  number: [
    // Three digits and more, in groups or not.
    String.raw`\+?\(?${BEGIN}\p{Nd}(?:[\s().,/:–-]{0,3}\p{Nd}){2,}(?![\p{L}\p{N}])`,
    '[〇零一二三四五六七八九]{3,}',
    // Addresses of network cards, and IP version 6.
    String.raw`${BEGIN}(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\p{L}\p{N}:])`,
    String.raw`${BEGIN}(?:${DIGIT})(?:[\s,.-]{1,3}(?:${DIGIT})){2,}(?!\p{L})`,
  ],
  mixed: [String.raw`${BEGIN}[\p{L}\p{N}_-]*\p{N}[\p{L}\p{N}_-]*`],
};

/** Looked for before all others: what is left beside a number that is gone ("12345678Z"), what is called an id, "a1 b2 c3". */
export const CODE_SHAPES: readonly string[] = [
  `${GLUED}+${GONE}${GLUED}*`,
  `${GONE}${GLUED}+`,
  String.raw`(?<=${BEGIN}(?:id|dni|kennung|matricule)(?: is| ist|:|=| ){1,3})[\p{L}\p{N}-]*\p{N}[\p{L}\p{N}-]*`,
  String.raw`${BEGIN}\p{L}\p{N}{1,2}(?:[ ,-]{1,2}\p{L}\p{N}{1,2})+(?![\p{L}\p{N}])`,
];
