import { cardDate } from '../delivery/card-date.ts';
import type { CardMessage } from '../delivery/card-message.ts';
import { isOver, type Wave } from './wave.ts';
import type { WaveTotals } from './wave-totals.ts';

/** How a wave stands, for an admin: on its way, or over. Every number comes from one count of the ledger. */
export function showWave(wave: Wave, totals: WaveTotals, now: Date): CardMessage {
  const facts = {
    waveId: wave.id,
    title: wave.text.title,
    group: wave.group.name,
    people: wave.roster ?? 0,
    done: wave.roster === undefined ? 0 : totals.done,
    outcomes: wave.roster === undefined ? [] : totals.outcomes,
    asOf: cardDate(now),
  };
  if (!isOver(wave.state)) return { card: 'waves/progress', data: { ...facts, preparing: wave.preparing } };
  const stopped = wave.state === 'cancelled';
  const open = wave.roster === undefined ? 0 : totals.open;
  return { card: 'waves/finished', data: { ...facts, open, stopped } };
}
