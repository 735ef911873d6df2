import { featuresOf } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { type Classifier, trainClassifier } from './logistic-regression.ts';
import { trainMeaning } from './meaning.ts';
import type { TrainingText } from './training-texts.ts';
import { fitVectoriser, type Vectoriser, vectorise } from './vectoriser.ts';

/** What learning finds out, and what is kept of it between two starts. */
export interface Learnt {
  readonly vectoriser: Vectoriser;
  readonly classifier: Classifier;
  /** undefined: there is no encoder for this language. */
  readonly meaning: Classifier | undefined;
}

export interface Lessons {
  readonly texts: readonly TrainingText[];
  readonly lexicon: Lexicon;
  /** How many articles there are. */
  readonly classes: number;
  /** Texts with what they mean, in the encoder's numbers. */
  readonly encoded: { readonly texts: readonly TrainingText[]; readonly vectors: readonly Float32Array[] } | undefined;
}

/** Learns which words, and which meanings, stand for which article (about 4 s). The same lessons give the same. */
export function learn({ texts, lexicon, classes, encoded }: Lessons): Learnt {
  const features = texts.map(({ words }) => featuresOf(words, lexicon));
  const vectoriser = fitVectoriser(features);
  const examples = texts.map(({ label, weight }, index) => {
    const vector = vectorise(features[index] ?? featuresOf([], lexicon), vectoriser);
    return { vector, label, weight };
  });
  return {
    vectoriser,
    classifier: trainClassifier(examples, vectoriser.positions.size, classes),
    meaning: encoded && trainMeaning(encoded.texts, encoded.vectors, classes),
  };
}
