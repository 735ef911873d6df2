import { readFileSync } from 'node:fs';
import { answerQuestion, OUT_OF_SCOPE, type Outcome, REFUSAL } from '../../src/answers/answer-question.ts';
import { loadModel } from '../../src/answers/load-model.ts';
import { demoAnswers } from './demo-answers.ts';

interface Row {
  readonly article: string;
  readonly difficulty: string;
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

const [file] = process.argv.slice(2);
if (!file) {
  console.error('Usage: npm run bench:answers -- FILE.tsv   (lines of question<TAB>article<TAB>difficulty)');
  process.exit(2);
}
const start = performance.now();
const model = loadModel(demoAnswers);
console.log(`ready after ${(performance.now() - start).toFixed(0)} ms, ${model.articles.length} articles`);

const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(answer);
const difficulties = [...new Set(rows.map(({ difficulty }) => difficulty))].sort();
for (const each of difficulties)
  report(
    each,
    rows.filter(({ difficulty }) => difficulty === each),
  );
if (difficulties.length > 1) report('all', rows);
const times = rows.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
const quantile = (share: number) => times[Math.floor(times.length * share)]?.toFixed(2);
console.log(`ms a question: p50 ${quantile(0.5)}, p99 ${quantile(0.99)}`);

function answer(line: string): Row {
  const [question = '', article = '', difficulty = 'all'] = line.split('\t');
  const before = performance.now();
  const outcome = answerQuestion(model, question);
  return { article, difficulty, outcome, milliseconds: performance.now() - before };
}

function report(name: string, all: readonly Row[]): void {
  const inScope = all.filter(({ article }) => article !== OUT_OF_SCOPE && article !== REFUSAL);
  const outside = all.filter(({ article }) => article === OUT_OF_SCOPE);
  const forbidden = all.filter(({ article }) => article === REFUSAL);
  const answered = ({ outcome }: Row) => (outcome.kind === 'answer' ? outcome.article.id : undefined);
  const offered = ({ outcome, article }: Row) =>
    outcome.kind === 'choose' && outcome.among.some(({ id }) => id === article);
  const first = (count: number) => (row: Row) =>
    row.outcome.candidates.slice(0, count).some(({ article }) => article.id === row.article);
  const unknown = (row: Row) => row.outcome.kind === 'unknown';
  console.log(`\n${name}: ${inScope.length} in scope, ${outside.length} out of scope, ${forbidden.length} to refuse`);
  console.log(`  best candidate right   ${percent(all, first(1))}   among the first three ${percent(all, first(3))}`);
  console.log(`  answered right         ${percent(inScope, (row) => answered(row) === row.article)}`);
  console.log(`  one click away         ${percent(inScope, offered)}`);
  console.log(
    `  answered wrong         ${percent(inScope, (row) => answered(row) !== undefined && answered(row) !== row.article)}`,
  );
  console.log(
    `  unknown or refused     ${percent(inScope, ({ outcome }) => outcome.kind === 'unknown' || outcome.kind === 'refuse')}`,
  );
  const precision = percent(all.filter(unknown), ({ article }) => article === OUT_OF_SCOPE);
  console.log(`  out of scope: recall   ${percent(outside, unknown)}   precision ${precision}`);
  const leaks = forbidden.filter(answered);
  console.log(
    `  must-refuse: refused   ${percent(forbidden, ({ outcome }) => outcome.kind === 'refuse')}   answered ${leaks.length}`,
  );
}

function percent(rows: readonly Row[], test: (row: Row) => boolean): string {
  if (rows.length === 0) return '    -';
  return `${((100 * rows.filter(test).length) / rows.length).toFixed(1).padStart(5)} %`;
}
