import { OUT_OF_SCOPE, REFUSAL } from '../../../src/answers/answer-question.ts';
import type { Row } from './row.ts';

/** Articles whose place must not be taken by one that sounds harmless. */
const ALARMS: readonly string[] = ['someone-asked-for-code', 'unexpected-prompt', 'lost-or-stolen'];

/** Of how many something is true; `share` is NaN of none. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number;
}

/** What a set of questions shows, in the words of the goals. In scope: neither out-of-scope nor to be refused. */
export interface Figures {
  readonly best: Share;
  readonly firstThree: Share;
  readonly answeredRight: Share;
  readonly rightOrOneClick: Share;
  readonly answeredWrong: Share;
  readonly neither: Share;
  readonly outsideRecall: Share;
  readonly outsidePrecision: Share;
  readonly refused: Share;
  /** Questions to be refused that were answered or offered anything but an alarm. */
  readonly leaks: readonly Row[];
  /** Alarms that were answered with something harmless. */
  readonly lulled: readonly Row[];
}

export const answered = ({ outcome }: Row) => (outcome.kind === 'answer' ? outcome.article.id : undefined);
export const best = ({ outcome }: Row) => outcome.candidates[0]?.article.id ?? '';

/** What the person sees or can press: the answer, what is offered beside it, or the choices. */
export function shown({ outcome }: Row): string[] {
  if (outcome.kind === 'answer') return [outcome.article, ...(outcome.also ?? [])].map(({ id }) => id);
  return outcome.kind === 'choose' ? outcome.among.map(({ id }) => id) : [];
}

const isInScope = ({ article }: Row) => article !== OUT_OF_SCOPE && article !== REFUSAL;
const isAmongFirst = (count: number) => (row: Row) =>
  row.outcome.candidates.slice(0, count).some(({ article }) => article.id === row.article);
const isRight = (row: Row) => answered(row) === row.article;
export const isWrong = (row: Row) => answered(row) !== undefined && !isRight(row);
const isUnknown = ({ outcome }: Row) => outcome.kind === 'unknown';
const isRefused = ({ outcome }: Row) => outcome.kind === 'refuse';

function shareOf(rows: readonly Row[], test: (row: Row) => boolean): Share {
  const count = rows.filter(test).length;
  return { count, of: rows.length, share: count / rows.length };
}

export function figuresOf(rows: readonly Row[]): Figures {
  const inScope = rows.filter(isInScope);
  const forbidden = rows.filter(({ article }) => article === REFUSAL);
  const isOutside = ({ article }: Row) => article === OUT_OF_SCOPE;
  return {
    best: shareOf(rows, isAmongFirst(1)),
    firstThree: shareOf(rows, isAmongFirst(3)),
    answeredRight: shareOf(inScope, isRight),
    rightOrOneClick: shareOf(inScope, (row) => shown(row).includes(row.article)),
    answeredWrong: shareOf(inScope, isWrong),
    neither: shareOf(inScope, (row) => isUnknown(row) || isRefused(row)),
    outsideRecall: shareOf(rows.filter(isOutside), isUnknown),
    outsidePrecision: shareOf(rows.filter(isUnknown), isOutside),
    refused: shareOf(forbidden, isRefused),
    leaks: forbidden.filter((row) => shown(row).some((id) => !ALARMS.includes(id))),
    lulled: rows.filter((row) => ALARMS.includes(row.article) && isWrong(row) && !ALARMS.includes(answered(row) ?? '')),
  };
}

/** Which article was taken for which, most often first. */
export function confusions(
  rows: readonly Row[],
): { readonly meant: string; readonly taken: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (best(row) === row.article) continue;
    const pair = `${row.article}\t${best(row)}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const pairs = [...counts].map(([pair, count]) => {
    const [meant = '', taken = ''] = pair.split('\t');
    return { meant, taken, count };
  });
  return pairs.sort((a, b) => b.count - a.count || (a.meant < b.meant ? -1 : 1));
}
