import type { Article } from './article.ts';
import { splitWords } from './split-words.ts';

/** A text to learn from: its words, which article it means (by number), and how much it counts; 1 is normal. */
export interface TrainingText {
  readonly words: readonly string[];
  readonly label: number;
  readonly weight: number;
}

const TITLE_WEIGHT = 1;
const SENTENCE_WEIGHT = 0.3;
/** A shorter piece of an answer's text says nothing by itself. Words. */
const SHORTEST_SENTENCE = 4;

/** What an article teaches: its example questions, and a little of its title, summary and text. */
export function trainingTexts(articles: readonly Article[]): TrainingText[] {
  return articles.flatMap((article, label) =>
    [...article.questions.map((text) => ({ text, weight: 1 })), ...shownTexts(article)].map(({ text, weight }) => ({
      words: splitWords(text),
      label,
      weight,
    })),
  );
}

function shownTexts({ category, title, summary, body }: Article): { text: string; weight: number }[] {
  // What the two boundary articles say is about passkeys, and so would teach the opposite of what they are for.
  if (category === 'boundary') return [];
  const heads = [title, summary].map((text) => ({ text, weight: TITLE_WEIGHT }));
  return [...heads, ...sentencesIn(body).map((text) => ({ text, weight: SENTENCE_WEIGHT }))];
}

/** What a text says piece by piece, without placeholders and the addresses of its links. */
function sentencesIn(body: string): string[] {
  const plain = body.replace(/\{\w+\}/g, ' ').replace(/\]\([^)]*\)/g, ' ');
  return plain.split(/(?<=[.!?:])\s+|\n+/).filter((text) => splitWords(text).length >= SHORTEST_SENTENCE);
}
