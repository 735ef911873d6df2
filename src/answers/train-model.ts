import type { Article } from './article.ts';
import { featuresOf } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { trainClassifier } from './logistic-regression.ts';
import type { Trained } from './model.ts';
import { createSpeller } from './speller.ts';
import { splitWords } from './split-words.ts';
import { fitVectoriser, vectorise } from './vectoriser.ts';

const TITLE_WEIGHT = 1;
const SENTENCE_WEIGHT = 0.3;
/** A shorter piece of an answer's text says nothing by itself. Words. */
const SHORTEST_SENTENCE = 4;

/** Learns from the articles' example questions, and a little from their titles and texts. The same articles give the same model. */
export function trainModel(
  articles: readonly Article[],
  lexicon: Lexicon,
  commonWords: readonly string[] = [],
): Trained {
  const texts = articles.flatMap((article, label) => trainingTexts(article).map((text) => ({ ...text, label })));
  const words = texts.map(({ text }) => splitWords(text));
  const features = words.map((each) => featuresOf(each, lexicon));
  const vectoriser = fitVectoriser(features);
  const examples = texts.map(({ label, weight }, index) => {
    const vector = vectorise(features[index] ?? featuresOf([], lexicon), vectoriser);
    return { vector, label, weight };
  });
  const classifier = trainClassifier(examples, vectoriser.positions.size, articles.length);
  return {
    articles,
    lexicon,
    speller: createSpeller(countWords(words), [...lexicon.words, ...commonWords]),
    vectoriser,
    classifier,
  };
}

function trainingTexts({ category, questions, title, summary, body }: Article): { text: string; weight: number }[] {
  const asked = questions.map((text) => ({ text, weight: 1 }));
  // What the two boundary articles say is about passkeys, and so would teach the opposite of what they are for.
  if (category === 'boundary') return asked;
  const shown = [title, summary].map((text) => ({ text, weight: TITLE_WEIGHT }));
  return [...asked, ...shown, ...sentencesIn(body).map((text) => ({ text, weight: SENTENCE_WEIGHT }))];
}

/** What a text says piece by piece, without placeholders and the addresses of its links. */
function sentencesIn(body: string): string[] {
  const plain = body.replace(/\{\w+\}/g, ' ').replace(/\]\([^)]*\)/g, ' ');
  return plain.split(/(?<=[.!?:])\s+|\n+/).filter((text) => splitWords(text).length >= SHORTEST_SENTENCE);
}

function countWords(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
