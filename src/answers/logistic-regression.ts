import { seededRandom, shuffle } from './seeded-random.ts';
import type { SparseVector } from './vectoriser.ts';

export interface Example {
  readonly vector: SparseVector;
  /** Number of the right class. */
  readonly label: number;
  /** How much this example counts; 1 is normal. */
  readonly weight: number;
}

/** Weights of a multinomial logistic regression, class by class within each feature: `weights[feature * classes + class]`. */
export interface Classifier {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

const EPOCHS = 6;
const LEARNING_RATE = 0.5;
/**
 * So much of every example is hidden each time it is learnt from, so that no single word decides alone. Against none:
 * 1.5 points more best candidates right on questions by other people, and confidences that deserve the name.
 */
const HIDDEN = 0.3;
const BIAS_RATE = 0.01;
const FIRST_GRADIENT = 0.05;
/** Classes that are this sure to be wrong have nothing to learn from an example. Leaving them out saves most of the time. */
const NEGLIGIBLE = 0.02;

/** Trains by stochastic gradient descent (Adagrad). The same examples in the same order give the same weights. */
export function trainClassifier(examples: readonly Example[], features: number, classes: number): Classifier {
  const classifier = { classes, weights: new Float32Array(features * classes), bias: new Float32Array(classes) };
  const gradients = new Float32Array(features * classes).fill(FIRST_GRADIENT);
  const random = seededRandom(20_261_123);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example) learn(classifier, gradients, { ...example, vector: thin(example.vector, random) });
    }
  }
  return classifier;
}

/** Probabilities of the classes, adding up to 1. */
export function classify({ classes, weights, bias }: Classifier, { indices, values }: SparseVector): Float64Array {
  const scores = Float64Array.from(bias);
  for (let at = 0; at < indices.length; at++) {
    const base = get(indices, at) * classes;
    const value = get(values, at);
    for (let label = 0; label < classes; label++) {
      scores[label] = get(scores, label) + get(weights, base + label) * value;
    }
  }
  return softmax(scores);
}

function learn(classifier: Classifier, gradients: Float32Array, { vector, label, weight }: Example): void {
  const { classes, weights, bias } = classifier;
  const misses = classify(classifier, vector);
  misses[label] = get(misses, label) - 1;
  const active: number[] = [];
  for (let each = 0; each < classes; each++) if (Math.abs(get(misses, each)) > NEGLIGIBLE) active.push(each);
  for (const each of active) bias[each] = get(bias, each) - BIAS_RATE * weight * get(misses, each);
  for (let at = 0; at < vector.indices.length; at++) {
    const base = get(vector.indices, at) * classes;
    const value = get(vector.values, at) * weight;
    for (const each of active) {
      const cell = base + each;
      const gradient = get(misses, each) * value;
      const sum = get(gradients, cell) + gradient * gradient;
      gradients[cell] = sum;
      weights[cell] = get(weights, cell) - (LEARNING_RATE * gradient) / Math.sqrt(sum);
    }
  }
}

function thin({ indices, values }: SparseVector, random: () => number): SparseVector {
  const seen = { indices: new Int32Array(indices.length), values: new Float32Array(values.length) };
  let count = 0;
  for (let at = 0; at < indices.length; at++) {
    if (random() < HIDDEN) continue;
    seen.indices[count] = get(indices, at);
    seen.values[count++] = get(values, at);
  }
  return { indices: seen.indices.subarray(0, count), values: seen.values.subarray(0, count) };
}

function softmax(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  let sum = 0;
  for (let label = 0; label < scores.length; label++) {
    const power = Math.exp(get(scores, label) - highest);
    scores[label] = power;
    sum += power;
  }
  return scores.map((power) => power / sum);
}

/** Typed arrays are only read within their length here; the checker cannot know. */
const get = (numbers: Float64Array | Float32Array | Int32Array, index: number) => numbers[index] as number;
