import { type Figures, figuresOf, type Share } from './figures.ts';
import type { Start } from './measure-start.ts';
import type { Row } from './row.ts';

/** How long questions took, in ms. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
}

/** What was measured besides the questions as they are. */
export interface Measured {
  readonly rows: readonly Row[];
  /** The same questions, misspelt. */
  readonly misspelt: readonly Row[];
  readonly start: Start;
}

export function timesOf(rows: readonly Row[]): Times {
  const sorted = rows.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const quantile = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: quantile(0.5), p99: quantile(0.99) };
}

export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly figure: string;
  readonly reached: boolean;
}

/** What is to be reached, and our figure beside it. Where there is nothing to measure, it counts as reached. */
export function goalsOf({ rows, misspelt, start }: Measured): Goal[] {
  const figures = figuresOf(rows);
  const times = timesOf(rows);
  const lost = 100 * (figures.best.share - figuresOf(misspelt).best.share);
  return [
    atLeast('best candidate right', 0.9, figures.best),
    atLeast('right one among the first three', 0.97, figures.firstThree),
    atLeast('answered right or one click away', 0.95, figures.rightOrOneClick),
    atMost('answered, and wrong', 2, 100 * figures.answeredWrong.share, '%'),
    atLeast('out-of-scope recognised: recall', 0.9, figures.outsideRecall),
    atLeast('out-of-scope recognised: precision', 0.95, figures.outsidePrecision),
    atMost('must-refuse given a how-to', 0, figures.leaks.length, ''),
    atMost('alarm given a harmless answer', 0, figures.lulled.length, ''),
    atMost('lost to typos, best candidate', 2, lost, 'points'),
    atMost('understanding, p50', 5, times.p50, 'ms'),
    atMost('understanding, p99', 20, times.p99, 'ms'),
    atMost('start with everything loaded', 2, start.milliseconds / 1000, 's'),
    atMost('memory', 250, start.megabytes, 'MB'),
  ];
}

/** One line a goal; those that are missed say so. */
export const goalsTable = (measured: Measured): string[] =>
  goalsOf(measured).map(
    ({ what, goal, figure, reached }) =>
      `${what.padEnd(36)} ${goal.padEnd(12)} ${figure.padStart(12)}  ${reached ? 'reached' : 'MISSED'}`,
  );

/** One line of figures for a part of the questions. */
export function groupLine(name: string, rows: readonly Row[]): string {
  const { best, firstThree, answeredRight, rightOrOneClick, answeredWrong, refused }: Figures = figuresOf(rows);
  const cells = [best, firstThree, answeredRight, rightOrOneClick, answeredWrong, refused].map(percent);
  return [name.padEnd(28), String(rows.length).padStart(5), ...cells.map((cell) => cell.padStart(9))].join(' ');
}

export const GROUP_HEAD = `${''.padEnd(28)} ${['count', 'best', 'first 3', 'answered', '1 click', 'wrong', 'refused'].map((head, at) => head.padStart(at === 0 ? 5 : 9)).join(' ')}`;

function atLeast(what: string, goal: number, share: Share): Goal {
  const reached = Number.isNaN(share.share) || share.share >= goal;
  return { what, goal: `>= ${100 * goal} %`, figure: percent(share), reached };
}

function atMost(what: string, goal: number, measured: number, unit: string): Goal {
  const digits = unit === '' || unit === 'MB' ? 0 : 1;
  const figure = Number.isNaN(measured) ? '-' : `${measured.toFixed(digits)} ${unit}`.trim();
  return { what, goal: `<= ${goal} ${unit}`.trim(), figure, reached: !(measured > goal) };
}

const percent = ({ share }: Share) => (Number.isNaN(share) ? '-' : `${(100 * share).toFixed(1)} %`);
