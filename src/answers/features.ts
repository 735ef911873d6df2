import { ideasIn, type Lexicon } from './lexicon.ts';
import { stem } from './stem.ts';

/** Hashed features of one kind → how often they occur. */
export type Counts = Map<number, number>;

/** One set of counts per kind of feature: words, word pairs, character n-grams within words, ideas. */
export type Features = readonly [words: Counts, pairs: Counts, characters: Counts, ideas: Counts];

const SHORTEST_NGRAM = 3;
const LONGEST_NGRAM = 4;
const IDEA_PAIR_WEIGHT = 0.25;
/** The lexicon's name for the words of our subject. That a message has none of them says much. */
const OURS = 'ours';
const FOREIGN_WEIGHT = 2;

/** What the classifier sees of a message: see Features. `words` are in order and already spelt right. */
export function featuresOf(words: readonly string[], lexicon: Lexicon): Features {
  const stems = words.map(stem);
  return [countWords(stems), countPairs(stems), countCharacters(words), countIdeas(ideasIn(stems, lexicon))];
}

function countWords(stems: readonly string[]): Counts {
  const counts: Counts = new Map();
  for (const word of stems) add(counts, `w${word}`);
  return counts;
}

/** Neighbours; the beginning and the end count as words. */
function countPairs(stems: readonly string[]): Counts {
  const counts: Counts = new Map();
  const framed = ['^', ...stems, '$'];
  framed.forEach((word, at) => {
    if (at >= 1) add(counts, `p${framed[at - 1]} ${word}`);
  });
  return counts;
}

function countCharacters(words: readonly string[]): Counts {
  const counts: Counts = new Map();
  for (const word of words) {
    const framed = `_${word}_`;
    for (let length = SHORTEST_NGRAM; length <= LONGEST_NGRAM; length++) {
      for (let at = 0; at + length <= framed.length; at++) add(counts, `c${framed.slice(at, at + length)}`);
    }
  }
  return counts;
}

function countIdeas(ideas: readonly string[]): Counts {
  const counts: Counts = new Map();
  if (!ideas.includes(OURS)) add(counts, 'foreign', FOREIGN_WEIGHT);
  ideas.forEach((idea, at) => {
    add(counts, `i${idea}`);
    for (const other of ideas.slice(at + 1)) add(counts, `j${idea} ${other}`, IDEA_PAIR_WEIGHT);
  });
  return counts;
}

function add(counts: Counts, feature: string, amount = 1): void {
  const hash = hashOf(feature);
  counts.set(hash, (counts.get(hash) ?? 0) + amount);
}

/** FNV-1a, 32 bits: two of our 30,000 features share a number about once in ten models, which does no harm. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
