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

/** One line a goal: what it is about, the goal, and our figure; those that are missed say so. */
export function goalsTable({ rows, misspelt, start }: Measured): string[] {
  const figures = figuresOf(rows);
  const times = timesOf(rows);
  const lost = 100 * (figures.best.share - figuresOf(misspelt).best.share);
  return [
    line('best candidate right', '>= 90 %', percent(figures.best), reaches(figures.best, 0.9)),
    line('right one among the first three', '>= 97 %', percent(figures.firstThree), reaches(figures.firstThree, 0.97)),
    line(
      'answered right or one click away',
      '>= 95 %',
      percent(figures.rightOrOneClick),
      reaches(figures.rightOrOneClick, 0.95),
    ),
    line('answered, and wrong', '<= 2 %', percent(figures.answeredWrong), stays(figures.answeredWrong, 0.02)),
    line(
      'out-of-scope recognised: recall',
      '>= 90 %',
      percent(figures.outsideRecall),
      reaches(figures.outsideRecall, 0.9),
    ),
    line(
      'out-of-scope recognised: precision',
      '>= 95 %',
      percent(figures.outsidePrecision),
      reaches(figures.outsidePrecision, 0.95),
    ),
    line('must-refuse given a how-to', '0', String(figures.leaks.length), figures.leaks.length === 0),
    line('alarm given a harmless answer', '0', String(figures.lulled.length), figures.lulled.length === 0),
    line('lost to typos, best candidate', '<= 2 points', `${lost.toFixed(1)} points`, lost <= 2),
    line('understanding, p50', '<= 5 ms', `${times.p50.toFixed(1)} ms`, times.p50 <= 5),
    line('understanding, p99', '<= 20 ms', `${times.p99.toFixed(1)} ms`, times.p99 <= 20),
    line(
      'start with everything loaded',
      '<= 2 s',
      `${(start.milliseconds / 1000).toFixed(2)} s`,
      start.milliseconds <= 2000,
    ),
    line('memory', '<= 250 MB', `${start.megabytes.toFixed(0)} MB`, start.megabytes <= 250),
  ];
}

/** One line of figures for a part of the questions. */
export function groupLine(name: string, rows: readonly Row[]): string {
  const { best, firstThree, answeredRight, rightOrOneClick, answeredWrong, refused }: Figures = figuresOf(rows);
  const cells = [best, firstThree, answeredRight, rightOrOneClick, answeredWrong, refused].map(percent);
  return [name.padEnd(28), String(rows.length).padStart(5), ...cells.map((cell) => cell.padStart(9))].join(' ');
}

export const GROUP_HEAD = `${''.padEnd(28)} ${['count', 'best', 'first 3', 'answered', '1 click', 'wrong', 'refused'].map((head, at) => head.padStart(at === 0 ? 5 : 9)).join(' ')}`;

const line = (what: string, goal: string, figure: string, reached: boolean) =>
  `${what.padEnd(36)} ${goal.padEnd(12)} ${figure.padStart(12)}  ${figure.includes('-') && !/\d/.test(figure) ? '' : reached ? 'reached' : 'MISSED'}`;

const percent = ({ share }: Share) => (Number.isNaN(share) ? '-' : `${(100 * share).toFixed(1)} %`);
const reaches = ({ share }: Share, goal: number) => share >= goal;
const stays = ({ share }: Share, goal: number) => share <= goal;
