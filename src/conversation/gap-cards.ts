import type { Article } from '../answers/article.ts';
import { isBoundary } from '../answers/is-boundary.ts';
import { cardDate } from '../delivery/card-date.ts';
import type { CardMessage } from '../delivery/card-message.ts';
import { liveAssignments } from '../gaps/assignment-store.ts';
import type { Assignment, CountedGap, Gap } from '../gaps/gap.ts';
import { LISTED_DAYS, listGaps, PAGE_SIZE } from '../gaps/list-gaps.ts';
import { languageOf } from '../texts/language-of.ts';
import type { GapsHouse } from './gaps-house.ts';

/** What a card may hold of a proposed change: with it, the card stays well under what Teams takes. Characters. */
const LONGEST_CHANGE = 8_000;

/** One page of what people asked in vain; how to assign it is for those who may. */
export async function listCard(
  house: GapsHouse,
  locale: string,
  { wanted, mayAssign }: { readonly wanted: number; readonly mayAssign: boolean },
): Promise<CardMessage> {
  const { gaps, page, pages } = await listGaps(house.db, wanted);
  const off = !house.keepsGaps;
  const rows = off ? [] : gaps.map((gap) => gapRow(house, locale, gap));
  const data = { off, mayAssign, days: LISTED_DAYS, gaps: rows, ...turning(page, off ? 1 : pages) };
  return { card: 'gaps/list', locale, data };
}

function gapRow(house: GapsHouse, locale: string, gap: CountedGap) {
  const { id, example, refused, remark, counts, lastSeen, shown } = gap;
  return {
    ...{ gap: id, example, refused, remark, counts },
    language: languageName(gap.language, locale),
    lastSeen: cardDate(lastSeen),
    shown: shown.map((article) => titleOf(house, article, locale)).join(', '),
  };
}

/** Which of the approved answers a gap means. `problem`: what was sent named none of them. */
export function assignCard(
  house: GapsHouse,
  locale: string,
  { gap, problem }: { readonly gap: Gap; readonly problem: boolean },
): CardMessage {
  const articles = teachable(house, locale).map(({ id, title }) => ({ id, title }));
  const sorted = articles.toSorted((a, b) => a.title.localeCompare(b.title, languageOf(locale)));
  const language = languageName(gap.language, locale);
  const data = { gap: gap.id, example: gap.example, language, problem, articles: sorted };
  return { card: 'gaps/assign', locale, data };
}

/** How an assignment stands. One that is undone leads back to the gap. */
export function assignedCard(house: GapsHouse, locale: string, assignment: Assignment): CardMessage {
  const { id, text, article, at, undoneAt } = assignment;
  const taught = { locale: assignment.language, taught: [{ text, article }] };
  const data = {
    phrase: id,
    example: text,
    article: titleOf(house, article, locale),
    language: languageName(assignment.language, locale),
    at: cardDate(undoneAt ?? at),
    undone: undoneAt !== undefined,
    urgentFirst: house.library.understand(text, taught).kind === 'choose',
  };
  return { card: 'gaps/assigned', locale, data };
}

/** What admins have taught so far, newest first. */
export async function taughtCard(house: GapsHouse, locale: string, wanted: number): Promise<CardMessage> {
  const all = await liveAssignments(house.db);
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ id, text, article, language, at }) => ({
    ...{ phrase: id, example: text, at: cardDate(at) },
    article: titleOf(house, article, locale),
    language: languageName(language, locale),
  }));
  return { card: 'gaps/taught', locale, data: { phrases: rows, ...turning(page, pages) } };
}

/** What was taught as a change to the files of the answers, oldest first, as much of it as fits. */
export async function exportCard(house: GapsHouse, locale: string): Promise<CardMessage> {
  const all = await liveAssignments(house.db);
  const { patch, left, homeless } = house.library.propose(all.toReversed(), LONGEST_CHANGE);
  return { card: 'gaps/export', locale, data: { patch, left, homeless } };
}

/** Whatever says no is not offered: nothing that is refused becomes an answer, and nothing that is answered a refusal. */
export const teachable = ({ library }: Pick<GapsHouse, 'library'>, locale: string): readonly Article[] =>
  library.articles(locale).filter((article) => !isBoundary(article));

const turning = (page: number, pages: number) => ({
  page,
  pages,
  previous: page - 1,
  next: page < pages ? page + 1 : 0,
});

const titleOf = ({ library }: GapsHouse, id: string, locale: string): string =>
  library.article(id, locale)?.title ?? id;

/** "German" for "de", in the reader's language. */
const languageName = (language: string, locale: string): string =>
  new Intl.DisplayNames([languageOf(locale)], { type: 'language' }).of(language) ?? language;
