import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { answerQuestion, OUT_OF_SCOPE, type Outcome, REFUSAL } from '../../src/answers/answer-question.ts';
import type { Model } from '../../src/answers/model.ts';
import { demoModel } from './demo-model.ts';

interface Row {
  readonly question: string;
  readonly article: string;
  readonly outcome: Outcome;
}

/**
 * 152 questions written before the thresholds were chosen, in eight styles: plain, terse, rambling, indirect, shouting,
 * typos, not native, quoting an error. Neither learnt from nor tuned on: whoever does either has to write new ones.
 */
describe('everyday questions that nobody learnt from', () => {
  let model: Model;
  let rows: Row[];
  before(() => {
    model = demoModel();
    const lines = readFileSync(new URL('everyday.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean);
    rows = lines.map((line) => {
      const [question = '', article = ''] = line.split('\t');
      return { question, article, outcome: answerQuestion(model, question) };
    });
  });

  const asked = () => rows.filter(({ article }) => article !== OUT_OF_SCOPE && article !== REFUSAL);
  const percent = (of: readonly Row[], test: (row: Row) => boolean) => (100 * of.filter(test).length) / of.length;
  const answered = ({ outcome }: Row) => (outcome.kind === 'answer' ? outcome.article.id : undefined);
  const isWrong = (row: Row) => answered(row) !== undefined && answered(row) !== row.article;
  const isOneClickAway = ({ outcome, article }: Row) =>
    outcome.kind === 'choose' && outcome.among.some(({ id }) => id === article);

  it('are at least one for each article, and none is an example question', () => {
    const examples = new Set(model.articles.flatMap(({ questions }) => questions.map((each) => each.toLowerCase())));
    assert.deepEqual(
      [...new Set(rows.map(({ article }) => article))].sort(),
      model.articles.map(({ id }) => id).sort(),
    );
    assert.deepEqual(
      rows.filter(({ question }) => examples.has(question.toLowerCase())),
      [],
    );
  });

  it('are answered right or one click away nearly always, and hardly ever answered wrong', () => {
    const right = percent(asked(), (row) => answered(row) === row.article);
    const near = percent(asked(), isOneClickAway);
    const wrong = percent(asked(), isWrong);
    assert.ok(right >= 72, `answered right: ${right} %`);
    assert.ok(right + near >= 93, `answered right or one click away: ${right + near} %`);
    assert.ok(wrong <= 3, `answered wrong: ${wrong} %`);
  });

  it('are recognised when they are not for us, and never answered when they must be refused', () => {
    const outside = rows.filter(({ article }) => article === OUT_OF_SCOPE);
    const forbidden = rows.filter(({ article }) => article === REFUSAL);
    assert.ok(percent(outside, ({ outcome }) => outcome.kind === 'unknown') >= 80);
    assert.ok(percent(forbidden, ({ outcome }) => outcome.kind === 'refuse') >= 85);
    assert.deepEqual(forbidden.filter(answered), []);
  });

  it('are never answered with something harmless when they are urgent', () => {
    const urgent = new Set(model.articles.filter((each) => each.urgent).map(({ id }) => id));
    assert.deepEqual(
      rows.filter((row) => urgent.has(row.article)).filter((row) => isWrong(row) && !urgent.has(answered(row) ?? '')),
      [],
    );
  });
});
