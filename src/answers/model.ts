import type { Article } from './article.ts';
import type { Lexicon } from './lexicon.ts';
import type { Classifier } from './logistic-regression.ts';
import type { Meaning } from './meaning.ts';
import type { Speller } from './speller.ts';
import type { Vectoriser } from './vectoriser.ts';

/** What is learnt from the articles. */
export type Trained = Omit<Model, 'smallWords'>;

/** All that understanding a question in one language takes. */
export interface Model {
  readonly articles: readonly Article[];
  readonly lexicon: Lexicon;
  readonly speller: Speller;
  /** Words of an example question or a title, side by side → the number of its article. Those of several articles are left out. */
  readonly examples: ReadonlyMap<string, number>;
  readonly vectoriser: Vectoriser;
  readonly classifier: Classifier;
  /** undefined: words alone decide, in languages that no encoder knows. */
  readonly meaning: Meaning | undefined;
  /** Words that tie questions together. */
  readonly smallWords: Lexicon;
}

/** An article a person could mean, and how sure we are (0 to 1). */
export interface Candidate {
  readonly article: Article;
  readonly confidence: number;
}
