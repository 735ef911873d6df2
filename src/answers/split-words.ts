/** More than this is a pasted document, not a question. Characters. */
export const LONGEST_QUESTION = 1000;

const CONTRACTED_NOT = /\b(ca|wo|do|does|did|is|are|was|were|have|has|had|would|could|should)n'?t\b/g;
const SHORT_FORMS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will' };

/** Letters that have no accent to take off. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe' };

/** Letters of other alphabets that look like ours: a word written with them hides from us, and not from whoever reads it. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аα',
  b: 'вβ',
  c: 'с',
  d: 'ԁ',
  e: 'еε',
  h: 'һн',
  i: 'іїι',
  j: 'ј',
  k: 'кκ',
  m: 'мμ',
  o: 'оο',
  p: 'рρ',
  q: 'ԛ',
  s: 'ѕ',
  t: 'тτ',
  u: 'υ',
  v: 'ν',
  w: 'ԝ',
  x: 'хχ',
  y: 'у',
};
const LATIN = new Map(Object.entries(LOOKALIKES).flatMap(([letter, alike]) => [...alike].map((one) => [one, letter])));
/** Soft hyphens, joiners and direction marks, which nobody sees. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;

/**
 * The words of a message in lower case, without accents (many leave them out) and punctuation: the first 1,000 characters
 * only. "can't", "cant" and "cannot" come out the same, "soooo" and "so" too. Any text is accepted; one without letters or digits gives no words.
 */
export function splitWords(text: string): string[] {
  const plain = text
    .slice(0, LONGEST_QUESTION)
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(/(\p{sc=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFKC')
    // One letter can stand for eighteen.
    .slice(0, LONGEST_QUESTION)
    .toLowerCase()
    .replace(/[\p{sc=Cyrillic}\p{sc=Greek}]/gu, (letter) => LATIN.get(letter) ?? letter)
    // "Hellooooo" is a hello.
    .replace(/(\p{sc=Latin})\1{2,}/gu, '$1')
    .replace(/[łßøæœ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[’‘`´]/g, "'")
    .replace(CONTRACTED_NOT, (_, verb: string) => `${SHORT_FORMS[verb] ?? verb} not`)
    .replace(/\bcannot\b/g, 'can not')
    .replace(/'(s|m|re|ve|d|ll)\b/g, ' $1')
    .replaceAll("'", '');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => (WITHOUT_SPACES.test(word) ? segment(word) : [word]));
}

/** Scripts that are written without spaces between words. */
const WITHOUT_SPACES = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

const segment = (text: string): string[] => [...segmenter.segment(text)].map((part) => part.segment);
