import { readFileSync } from 'node:fs';
import type { Model } from '../../../src/answers/model.ts';
import { splitWords } from '../../../src/answers/split-words.ts';
import { understand } from '../../../src/answers/understand.ts';

/** A question, the article a thoughtful colleague would pick, and what we made of it. */
export interface Row {
  readonly question: string;
  readonly article: string;
  /** Style, language or difficulty: whatever the third column holds. */
  readonly group: string;
  readonly outcome: ReturnType<typeof understand>;
  readonly milliseconds: number;
}

export type Asked = Pick<Row, 'question' | 'article' | 'group'>;

/** Reads lines of `question<TAB>article[<TAB>group]`. Throws Error naming the first line that has no article. */
export function readQuestions(file: string | URL): Asked[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const [question = '', article = '', group = ''] = line.split('\t').map((cell) => cell.trim());
    if (article === '') throw new Error(`${file}:${index + 1}: must read question<TAB>article`);
    return [{ question, article, group }];
  });
}

export function ask(model: Model, { question, article, group }: Asked): Row {
  const start = performance.now();
  const outcome = understand(model, question);
  return { question, article, group, outcome, milliseconds: performance.now() - start };
}

/** Whether somebody has written the question, word by word, as an example to learn from: then it measures nothing. */
export const isExample = ({ examples }: Model, { question }: Asked): boolean =>
  examples.has(splitWords(question).join(' '));
