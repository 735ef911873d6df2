import { record } from '../audit/record.ts';
import type { CardMessage } from '../delivery/card-message.ts';
import { PermanentFailure, TryAgainLater } from '../kernel/failures.ts';
import type { PressHandler } from './handlers.ts';
import type { Press, Question } from './incoming.ts';
import type { Reply } from './reply.ts';
import type { WavesHouse } from './waves-house.ts';

/** Why nothing was done: a key of the card's strings. */
export type WaveRefusal = 'not-admin' | 'unknown-wave' | 'not-yours' | 'directory' | 'reminded' | 'stopped';

/** `waveId` of a draft offers the way back to it. */
export const waveRefused = (locale: string, reason: WaveRefusal, waveId = 0): CardMessage => ({
  card: 'waves/refused',
  locale,
  data: { reason, waveId },
});

/**
 * Lets only admins do `work`, whatever the card says; a refusal is audited. When Entra does not
 * answer the work, that is said; when it does not answer who is admin, nobody is.
 */
export async function forAdmins<T extends Press | Question>(
  house: WavesHouse,
  turn: T,
  work: (turn: T) => Promise<Reply>,
): Promise<Reply> {
  const roles = await house.rolesOf(turn.person.id);
  if (!roles.has('admin')) {
    const subject = turn.kind === 'press' ? turn.verb : 'waves';
    await record(house.db, { actor: turn.person.id, event: 'press.refused', subject, detail: { needs: 'admin' } });
    return { show: [waveRefused(turn.locale, 'not-admin')] };
  }
  try {
    return await work(turn);
  } catch (error) {
    if (!(error instanceof TryAgainLater || error instanceof PermanentFailure)) throw error;
    house.logger.warn({ err: error }, 'Entra did not give what an announcement needs');
    return { show: [waveRefused(turn.locale, 'directory')] };
  }
}

export const adminPress =
  (house: WavesHouse, work: (press: Press) => Promise<Reply>): PressHandler =>
  (press) =>
    forAdmins(house, press, work);
