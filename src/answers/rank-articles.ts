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
  /** How many words were read. */
  readonly words: number;
}

/** How much the words say, against what the text means as a whole. Chosen on held-back folds. */
const WORDS_SHARE = 0.6;

/** Ranks all articles for a message. Never throws, whatever the text. */
export function rankArticles(model: Model, text: string): Ranking {
  const { articles, lexicon, speller, vectoriser, classifier, meaning } = model;
  const words = splitWords(text).map(speller);
  const byWords = classify(classifier, vectorise(featuresOf(words, lexicon), vectoriser));
  const confidences = meaning ? blend(byWords, classifyMeaning(meaning, words)) : byWords;
  const candidates = articles.map((article, label) => ({ article, confidence: confidences[label] ?? 0 }));
  candidates.sort((a, b) => b.confidence - a.confidence);
  return { candidates, ideas: ideasIn(words.map(stem), lexicon), words: words.length };
}

/** Both have to agree: the weighted geometric mean, adding up to 1. */
function blend(byWords: Float64Array, byMeaning: Float64Array): Float64Array {
  const means = byWords.map((each, label) => each ** WORDS_SHARE * (byMeaning[label] as number) ** (1 - WORDS_SHARE));
  const sum = means.reduce((total, each) => total + each, 0);
  return sum > 0 ? means.map((each) => each / sum) : byWords;
}
