import { record } from '../audit/record.ts';
import type { CardMessage } from '../delivery/card-message.ts';
import type { Role } from '../people/roles.ts';
import type { GapsHouse } from './gaps-house.ts';
import type { Press, Question } from './incoming.ts';
import type { Reply } from './reply.ts';

/** Why nothing was done: a key of the card's strings. */
export type GapRefusal = 'not-staff' | 'not-admin' | 'unknown-gap' | 'refused-gap' | 'too-close';

export const gapRefused = (locale: string, reason: GapRefusal): CardMessage => ({
  card: 'gaps/refused',
  locale,
  data: { reason },
});

/** Who may read what people asked, and who may say what it means. */
const READERS = ['admin', 'helpdesk'] as const satisfies readonly Role[];
const TEACHERS = ['admin'] as const satisfies readonly Role[];

/** Somebody who is let in, with what they may do. */
export interface Admitted<T> {
  readonly turn: T;
  readonly mayAssign: boolean;
}

/** Lets only those who may do `work`, whatever the card says; a refusal is audited. Asked of Entra each time. */
export async function forGaps<T extends Press | Question>(
  house: GapsHouse,
  turn: T,
  who: 'readers' | 'teachers',
  work: (admitted: Admitted<T>) => Promise<Reply>,
): Promise<Reply> {
  const roles = await house.rolesOf(turn.person.id);
  const needed: readonly Role[] = who === 'readers' ? READERS : TEACHERS;
  if (needed.some((role) => roles.has(role))) return work({ turn, mayAssign: roles.has('admin') });
  const subject = turn.kind === 'press' ? turn.verb : 'gaps';
  const detail = { needs: needed.join(' or ') };
  await record(house.db, { actor: turn.person.id, event: 'press.refused', subject, detail });
  return { show: [gapRefused(turn.locale, who === 'readers' ? 'not-staff' : 'not-admin')] };
}
