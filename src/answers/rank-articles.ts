import { featuresOf } from './features.ts';
import { ideasIn } from './lexicon.ts';
import { classify } from './logistic-regression.ts';
import { classifyMeaning } from './meaning.ts';
import type { Candidate, Model } from './model.ts';
import { splitWords } from './split-words.ts';
import { stem } from './stem.ts';
import { vectorise } from './vectoriser.ts';

/** What was understood of a message. */
export interface Ranking {
  /** Every article with how likely the message means it, best first. */
  readonly candidates: readonly Candidate[];
  /** What its words stand for in the lexicon. */
  readonly ideas: readonly string[];
  /** How many of its different words are known from the articles; of others nothing can be concluded. */
  readonly words: number;
}

/** How much the words say, and what the text means as a whole. More than 1 together: two that agree are surer than one. */
const WORDS_WEIGHT = 0.8;
const MEANING_WEIGHT = 0.4;

/** Ranks all articles for a message. Never throws, whatever the text. */
export function rankArticles(model: Model, text: string): Ranking {
  const { articles, lexicon, speller, vectoriser, classifier, meaning } = model;
  const words = splitWords(text).map(speller);
  const features = featuresOf(words, lexicon);
  const byWords = classify(classifier, vectorise(features, vectoriser));
  const [counts] = features;
  const known = [...counts.keys()].filter((hash) => vectoriser.positions.has(hash)).length;
  const learnt = meaning ? blend(byWords, classifyMeaning(meaning, words)) : byWords;
  const example = model.examples.get(words.join(' '));
  const confidences = example === undefined ? learnt : leanTo(learnt, example);
  const candidates = articles.map((article, label) => ({ article, confidence: confidences[label] ?? 0 }));
  candidates.sort((a, b) => b.confidence - a.confidence);
  return { candidates, ideas: ideasIn(words.map(stem), lexicon), words: known };
}

/** Who writes an example word by word means what it is an example of. */
const EXAMPLE_SHARE = 0.9;

const leanTo = (confidences: Float64Array, label: number): Float64Array =>
  confidences.map((each, at) => (1 - EXAMPLE_SHARE) * each + (at === label ? EXAMPLE_SHARE : 0));

/** Both have to agree: a weighted product, adding up to 1. */
function blend(byWords: Float64Array, byMeaning: Float64Array): Float64Array {
  const products = byWords.map((each, label) => each ** WORDS_WEIGHT * (byMeaning[label] as number) ** MEANING_WEIGHT);
  const sum = products.reduce((total, each) => total + each, 0);
  return sum > 0 ? products.map((each) => each / sum) : byWords;
}
