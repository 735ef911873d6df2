import type { Encoder } from './encoder.ts';
import { type Classifier, classify } from './logistic-regression.ts';
import { seededRandom, shuffle } from './seeded-random.ts';
import type { TrainingText } from './training-texts.ts';
import type { SparseVector } from './vectoriser.ts';

/** What texts mean, whatever their words: an encoder, and what was learnt about its vectors. */
export interface Meaning {
  readonly encoder: Encoder;
  readonly classifier: Classifier;
}

// Chosen on held-back folds of the example questions.
const EPOCHS = 6;
const LEARNING_RATE = 0.5;
const SHRINKAGE = 1e-4;
/** Steps between two shrinkings: each touches all weights. */
const SHRUNK_EVERY = 32;
/** Vectors of this length learn as fast as they should. */
const LENGTH = 3;
/** The bias learns slower than the weights. */
const BIAS_SHARE = 0.1;
/** Below this a class has nothing to learn from an example. */
const NEGLIGIBLE = 0.005;

/** Every article's probability for a text that is given word by word. */
export function classifyMeaning({ encoder, classifier }: Meaning, words: readonly string[]): Float64Array {
  return classify(classifier, dense(encoder.encode(words.join(' '))));
}

/** Learns to tell the articles apart by the vectors of their texts: logistic regression with shrinkage, slower and slower. */
export function trainMeaning(
  texts: readonly TrainingText[],
  vectors: readonly Float32Array[],
  classes: number,
): Classifier {
  const size = vectors[0]?.length ?? 0;
  const classifier = { classes, weights: new Float32Array(size * classes), bias: new Float32Array(classes) };
  const examples = vectors.map(dense);
  const random = seededRandom(1);
  const order = texts.map((_, index) => index);
  const steps = EPOCHS * texts.length;
  for (let step = 0; step < steps; step++) {
    const at = step % texts.length;
    if (at === 0) shuffle(order, random);
    const rate = LEARNING_RATE * (1 - step / steps);
    if (step % SHRUNK_EVERY === 0) shrink(classifier, rate * SHRINKAGE * SHRUNK_EVERY);
    const [text, vector] = [texts[order[at] ?? 0], examples[order[at] ?? 0]];
    if (text && vector) learn(classifier, { vector, label: text.label, rate: rate * text.weight });
  }
  return classifier;
}

interface Lesson {
  readonly vector: SparseVector;
  readonly label: number;
  readonly rate: number;
}

function learn(classifier: Classifier, { vector, label, rate }: Lesson): void {
  const { classes, weights, bias } = classifier;
  const misses = classify(classifier, vector);
  misses[label] = (misses[label] as number) - 1;
  const active: number[] = [];
  for (let each = 0; each < classes; each++) if (Math.abs(misses[each] as number) > NEGLIGIBLE) active.push(each);
  for (const each of active) bias[each] = (bias[each] as number) - BIAS_SHARE * rate * (misses[each] as number);
  for (let position = 0; position < vector.values.length; position++) {
    const step = rate * (vector.values[position] as number);
    for (const each of active) {
      const cell = position * classes + each;
      weights[cell] = (weights[cell] as number) - step * (misses[each] as number);
    }
  }
}

function shrink({ weights }: Classifier, share: number): void {
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) * (1 - share);
}

/** A vector with a number at every position, as the classifier takes it. */
function dense(vector: Float32Array): SparseVector {
  const indices = new Int32Array(vector.length);
  for (let at = 0; at < indices.length; at++) indices[at] = at;
  return { indices, values: vector.map((value) => value * LENGTH) };
}
