import type { Model } from './model.ts';
import { splitWords } from './split-words.ts';

/** Every word of the approved answers and of what people may ask for them, in lower case: those are nobody's name. */
export function knownWords({ articles, lexicon }: Pick<Model, 'articles' | 'lexicon'>): ReadonlySet<string> {
  const texts = articles.flatMap(({ questions, title, summary, body }) => [...questions, title, summary, body]);
  return new Set([...texts.flatMap(splitWords), ...lexicon.words]);
}
