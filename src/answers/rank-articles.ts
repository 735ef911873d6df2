import { featuresOf } from './features.ts';
import { classify } from './logistic-regression.ts';
import type { Candidate, Model } from './model.ts';
import { splitWords } from './split-words.ts';
import { vectorise } from './vectoriser.ts';

/** Every article with how likely the message means it, best first. Never throws, whatever the text. */
export function rankArticles(model: Model, text: string): Candidate[] {
  const words = splitWords(text).map(model.speller);
  const vector = vectorise(featuresOf(words, model.lexicon), model.vectoriser);
  const confidences = classify(model.classifier, vector);
  const candidates = model.articles.map((article, label) => ({ article, confidence: confidences[label] ?? 0 }));
  return candidates.sort((a, b) => b.confidence - a.confidence);
}
