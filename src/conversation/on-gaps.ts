import { z } from 'zod';
import { assignGap } from '../gaps/assign-gap.ts';
import { assignmentOf } from '../gaps/assignment-store.ts';
import type { Gap } from '../gaps/gap.ts';
import { findGap } from '../gaps/gap-store.ts';
import { undoAssignment } from '../gaps/undo-assignment.ts';
import { assignCard, assignedCard, exportCard, listCard, taughtCard, teachable } from './gap-cards.ts';
import { forGaps, gapRefused } from './gap-gate.ts';
import type { GapsHouse } from './gaps-house.ts';
import type { PressHandler, PressHandlers } from './handlers.ts';
import type { Press, Question } from './incoming.ts';
import type { Reply } from './reply.ts';

const number = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const paged = z.object({ page: number.max(1_000).catch(1) }).catch({ page: 1 });
const named = z.object({ gap: number });
const chosen = named.extend({ article: z.string().max(100).catch('') });
const taught = z.object({ phrase: number });

/** What people asked in vain: the helpdesk reads it, admins say what it means. */
export function gapHandlers(house: GapsHouse): PressHandlers {
  return {
    'gaps.list': (press) =>
      forGaps(house, press, 'readers', async ({ mayAssign }) => ({
        replace: await listCard(house, press.locale, { wanted: pageOf(press), mayAssign }),
      })),
    'gaps.assign': teacherPress(house, (press) => openForm(house, press)),
    'gaps.confirm': teacherPress(house, (press) => confirm(house, press)),
    'gaps.undo': teacherPress(house, (press) => undo(house, press)),
    'gaps.taught': teacherPress(house, async (press) => ({
      replace: await taughtCard(house, press.locale, pageOf(press)),
    })),
    'gaps.export': teacherPress(house, async (press) => ({ show: [await exportCard(house, press.locale)] })),
  };
}

/** The command "gaps". */
export const showGaps = (house: GapsHouse, question: Question): Promise<Reply> =>
  forGaps(house, question, 'readers', async ({ mayAssign }) => ({
    show: [await listCard(house, question.locale, { wanted: 1, mayAssign })],
  }));

const teacherPress =
  (house: GapsHouse, work: (press: Press) => Promise<Reply>): PressHandler =>
  (press) =>
    forGaps(house, press, 'teachers', () => work(press));

const pageOf = ({ data }: Press): number => paged.parse(data).page;

async function openForm(house: GapsHouse, press: Press): Promise<Reply> {
  const { data } = named.safeParse(press.data);
  const gap = data && (await findGap(house.db, data.gap));
  if (!gap) return gone(press);
  return (await standing(house, press, gap)) ?? { replace: assignCard(house, press.locale, { gap, problem: false }) };
}

async function confirm(house: GapsHouse, press: Press): Promise<Reply> {
  const { data } = chosen.safeParse(press.data);
  const gap = data && (await findGap(house.db, data.gap));
  if (!gap) return gone(press);
  const known = await standing(house, press, gap);
  if (known) return known;
  const article = teachable(house, press.locale).find(({ id }) => id === data.article)?.id;
  if (!article) return { replace: assignCard(house, press.locale, { gap, problem: true }) };
  if (!wouldLeadTo(house, gap, article)) return { show: [gapRefused(press.locale, 'too-close')] };
  const assignment = await assignGap(house.db, gap, { article, by: press.person.id });
  return assignment ? { replace: assignedCard(house, press.locale, assignment) } : gone(press);
}

/** What there is to say about a gap before anybody can choose: it has an answer, or must not have one. */
async function standing(house: GapsHouse, press: Press, gap: Gap): Promise<Reply | undefined> {
  const assignment = await assignmentOf(house.db, gap.id);
  if (assignment) return { replace: assignedCard(house, press.locale, assignment) };
  const refused = gap.refused || house.library.understand(gap.example, { locale: gap.language }).kind === 'refuse';
  return refused ? { show: [gapRefused(press.locale, 'refused-gap')] } : undefined;
}

/** Whether the words would be answered with it: what may have to be refused is not, whatever is taught. */
function wouldLeadTo({ library }: GapsHouse, { example, language }: Gap, article: string): boolean {
  const taughtNow = [{ text: example, article }];
  const outcome = library.understand(example, { locale: language, taught: taughtNow });
  if (outcome.kind === 'answer') return outcome.article.id === article;
  return outcome.kind === 'choose' && outcome.among.some(({ id }) => id === article);
}

async function undo(house: GapsHouse, press: Press): Promise<Reply> {
  const { data } = taught.safeParse(press.data);
  const undone = data && (await undoAssignment(house.db, data.phrase, press.person.id));
  if (!undone) return gone(press);
  const now = undone.gapId === undefined ? undefined : await assignmentOf(house.db, undone.gapId);
  return { replace: assignedCard(house, press.locale, now ?? undone) };
}

const gone = (press: Press): Reply => ({ show: [gapRefused(press.locale, 'unknown-gap')] });
