import { decide } from '../../src/answers/answer-question.ts';
import { LIMITS, type Limits } from '../../src/answers/limits.ts';
import { loadModel } from '../../src/answers/load-model.ts';
import type { Model } from '../../src/answers/model.ts';
import { type Ranking, rankArticles } from '../../src/answers/rank-articles.ts';
import { trainModel } from '../../src/answers/train-model.ts';
import { demoAnswers } from './demo-answers.ts';
import { type Figures, figuresOf } from './evaluation/figures.ts';

// Searches the limits one after the other on five held-back folds of the example questions, and prints the best ones found.
const FOLDS = 5;
const ROUNDS = 2;
/** The examples are harder than what people ask: figures on them are worse, and so are the bounds. */
const MOST_WRONG = 0.025;

const VALUES: Readonly<Partial<Record<keyof Limits, readonly number[]>>> = {
  refuse: [0.04, 0.06, 0.08, 0.1, 0.12, 0.15],
  refuseNamed: [0.01, 0.02, 0.04, 0.08],
  victim: [0.6, 0.7, 0.8, 0.9],
  urgentChoice: [0.03, 0.05, 0.08, 0.12],
  outOfScope: [0.15, 0.2, 0.25, 0.3, 0.35, 0.4],
  answer: [0.7, 0.75, 0.8, 0.85, 0.9],
  choose: [0.1, 0.2, 0.3],
  refusalBesideUrgent: [0.02, 0.05, 0.1],
};
const DOUBTS: Readonly<Record<keyof Limits['doubt'], readonly number[]>> = {
  refusal: [0.002, 0.005, 0.01, 0.02],
  urgent: [0.01, 0.02, 0.04],
  outOfScope: [0.05, 0.1, 0.2],
};

interface HeldBack {
  readonly question: string;
  readonly article: string;
  readonly ranking: Ranking;
}

const model = loadModel(demoAnswers);
const encoder = model.meaning?.encoder;
const heldBack = Array.from({ length: FOLDS }, (_, fold) => rankFold(model, fold)).flat();
console.log(`${heldBack.length} held-back questions`);

let best = LIMITS;
let highest = worth(figuresAt(best));
for (let round = 0; round < ROUNDS; round++) for (const next of neighbours()) climb(next);
console.log(best);
const { leaks, lulled, ...shares } = figuresAt(best);
for (const [name, { share }] of Object.entries(shares)) console.log(name.padEnd(18), `${(100 * share).toFixed(1)} %`);
console.log(`must-refuse given a how-to: ${leaks.length}, alarms answered harmlessly: ${lulled.length}`);

function rankFold(whole: Model, fold: number): HeldBack[] {
  const isHeldBack = (index: number) => index % FOLDS === fold;
  const articles = whole.articles.map((each) => ({
    ...each,
    questions: each.questions.filter((_, at) => !isHeldBack(at)),
  }));
  const { memory } = demoAnswers;
  const student = { ...whole, ...trainModel(articles, whole.lexicon, { encoder, memory, name: `fold-${fold}` }) };
  return whole.articles.flatMap(({ id, questions }) =>
    questions
      .filter((_, at) => isHeldBack(at))
      .map((question) => ({ question, article: id, ranking: rankArticles(student, question) })),
  );
}

function figuresAt(limits: Limits): Figures {
  return figuresOf(
    heldBack.map(({ question, article, ranking }) => ({
      ...{ question, article, group: '', milliseconds: 0 },
      outcome: decide(ranking, limits),
    })),
  );
}

/** What is gained counts, what does harm counts more. */
function worth({
  rightOrOneClick,
  answeredRight,
  answeredWrong,
  outsideRecall,
  outsidePrecision,
  ...rest
}: Figures): number {
  const gained =
    rightOrOneClick.share + 0.15 * answeredRight.share + 0.25 * outsideRecall.share + 0.15 * outsidePrecision.share;
  const wrong = 4 * Math.max(0, answeredWrong.share - MOST_WRONG);
  return gained - wrong - (0.6 * rest.leaks.length) / rest.refused.of - 0.015 * rest.lulled.length;
}

function* neighbours(): Generator<(from: Limits) => Limits> {
  for (const [name, values] of Object.entries(VALUES))
    for (const value of values) yield (from) => ({ ...from, [name]: value });
  for (const [name, values] of Object.entries(DOUBTS)) {
    for (const value of values) yield (from) => ({ ...from, doubt: { ...from.doubt, [name]: value } });
  }
}

function climb(next: (from: Limits) => Limits): void {
  const reached = worth(figuresAt(next(best)));
  if (reached <= highest) return;
  best = next(best);
  highest = reached;
}
