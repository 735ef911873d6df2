import { featuresOf } from './features.ts';
import { ideasIn } from './lexicon.ts';
import { classify } from './logistic-regression.ts';
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

/** Ranks all articles for a message. Never throws, whatever the text. */
export function rankArticles({ articles, lexicon, speller, vectoriser, classifier }: Model, text: string): Ranking {
  const words = splitWords(text).map(speller);
  const vector = vectorise(featuresOf(words, lexicon), vectoriser);
  const confidences = classify(classifier, vector);
  const candidates = articles.map((article, label) => ({ article, confidence: confidences[label] ?? 0 }));
  candidates.sort((a, b) => b.confidence - a.confidence);
  return { candidates, ideas: ideasIn(words.map(stem), lexicon), words: words.length };
}
