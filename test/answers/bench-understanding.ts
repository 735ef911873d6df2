import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModel } from '../../src/answers/load-model.ts';
import type { Model } from '../../src/answers/model.ts';
import { demoAnswers } from './demo-answers.ts';
import { figuresOf } from './evaluation/figures.ts';
import { timesOf } from './evaluation/goals-table.ts';
import { measureStart } from './evaluation/measure-start.ts';
import { ask, readQuestions } from './evaluation/row.ts';

// Time, memory and starts, and what the encoder costs and gains against words alone, all in one run on one machine.
const RUNS = 3;
const questions = ['everyday.tsv', 'held-out.tsv'].flatMap((name) => readQuestions(new URL(name, import.meta.url)));
const model = loadModel(demoAnswers);
const byWords: Model = { ...model, meaning: undefined };

const measure = (each: Model) => {
  for (const question of questions.slice(0, 100)) ask(each, question);
  // The quickest of a few runs: what else the machine does is not ours to measure.
  const runs = Array.from({ length: RUNS }, () => questions.map((question) => ask(each, question)));
  const rows = (runs[0] ?? []).map((row, at) => ({
    ...row,
    milliseconds: Math.min(...runs.map((run) => run[at]?.milliseconds ?? Number.POSITIVE_INFINITY)),
  }));
  return { ...timesOf(rows), best: 100 * figuresOf(rows).best.share };
};
const [words, both] = [measure(byWords), measure(model)];
const folder = mkdtempSync(join(tmpdir(), 'understanding-'));
try {
  const [cold, warm] = [1, 2].map(() => measureStart({ locale: 'en', cacheFolder: folder }));
  console.log(`${questions.length} questions, ${model.articles.length} articles, Node ${process.version}, one thread`);
  console.table({
    'words alone': { 'p50 ms': round(words.p50), 'p99 ms': round(words.p99), 'best right %': round(words.best) },
    'with the encoder': { 'p50 ms': round(both.p50), 'p99 ms': round(both.p99), 'best right %': round(both.best) },
    'times as much': {
      'p50 ms': round(both.p50 / words.p50),
      'p99 ms': round(both.p99 / words.p99),
      'best right %': '',
    },
  });
  console.log(`first start, learning everything: ${round((cold?.milliseconds ?? 0) / 1000)} s`);
  console.log(`later starts: ${round((warm?.milliseconds ?? 0) / 1000)} s, ${round(warm?.megabytes ?? 0)} MB`);
} finally {
  rmSync(folder, { recursive: true });
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
