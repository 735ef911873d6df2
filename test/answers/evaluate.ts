import { parseArgs } from 'node:util';
import { loadModel } from '../../src/answers/load-model.ts';
import { cacheFolder } from '../../src/config.ts';
import { demoAnswers } from './demo-answers.ts';
import { confusions, figuresOf, isWrong } from './evaluation/figures.ts';
import { GROUP_HEAD, goalsTable, groupLine } from './evaluation/goals-table.ts';
import { typist } from './evaluation/make-typos.ts';
import { measureStart } from './evaluation/measure-start.ts';
import { ask, isExample, type Row, readQuestions } from './evaluation/row.ts';

const { values, positionals } = parseArgs({
  options: { locale: { type: 'string', default: 'en' }, details: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [file] = positionals;
if (!file) {
  console.error(
    'Usage: npm run evaluate -- FILE.tsv [--locale de] [--details]   (lines of question<TAB>article<TAB>group)',
  );
  process.exit(2);
}

const model = loadModel({ ...demoAnswers, locale: values.locale });
// What was learnt is remembered by now: a second start is as fast as starts usually are.
const start = measureStart({ locale: values.locale, cacheFolder: cacheFolder() });

const questions = readQuestions(file);
for (const each of questions.slice(0, 50)) ask(model, each);
const rows = questions.map((each) => ask(model, each));
const misspell = typist(20_261_123);
const misspelt = questions.map((each) => ask(model, { ...each, question: misspell(each.question) }));

const learnt = questions.filter((each) => isExample(model, each)).length;
console.log(`${file}: ${rows.length} questions, ${new Set(rows.map(({ article }) => article)).size} articles`);
console.log(`${learnt} of them are example questions word by word, and flatter the figures\n`);
console.log(goalsTable({ rows, misspelt, start }).join('\n'));
printParts('group', ({ group }) => group);
if (values.details) printDetails(rows);

function printParts(name: string, partOf: (row: Row) => string): void {
  const parts = [...new Set(rows.map(partOf))].sort();
  if (parts.length < 2) return;
  console.log(`\nper ${name}\n${GROUP_HEAD}`);
  for (const part of parts)
    console.log(
      groupLine(
        part,
        rows.filter((row) => partOf(row) === part),
      ),
    );
}

function printDetails(all: readonly Row[]): void {
  printParts('article', ({ article }) => article);
  console.log('\nmost confused');
  for (const { meant, taken, count } of confusions(all).slice(0, 30))
    console.log(`${count}  ${meant} taken for ${taken}`);
  const { leaks, lulled } = figuresOf(all);
  const lists = {
    'to be refused, but not': leaks,
    'alarms answered harmlessly': lulled,
    'answered wrong': all.filter(isWrong),
  };
  for (const [name, list] of Object.entries(lists)) {
    console.log(`\n${name}: ${list.length}`);
    for (const row of list) console.log(`  ${row.article}: ${row.question}`);
  }
}
