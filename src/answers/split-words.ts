/** More than this is a pasted document, not a question. Characters. */
export const LONGEST_QUESTION = 1000;

const CONTRACTED_NOT = /\b(ca|wo|do|does|did|is|are|was|were|have|has|had|would|could|should)n'?t\b/g;
const SHORT_FORMS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will' };

/** Letters that have no accent to take off. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe' };

/**
 * The words of a message in lower case, without accents (many leave them out) and
 * punctuation: the first 1,000 characters only. "can't", "cant" and
 * "cannot" come out the same. Any text is accepted; one without letters or digits gives no words.
 */
export function splitWords(text: string): string[] {
  const plain = text
    .slice(0, LONGEST_QUESTION)
    .normalize('NFKD')
    .replace(/(\p{sc=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFKC')
    .toLowerCase()
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
