import { cardDate } from '../delivery/card-date.ts';
import type { DeskHours } from './desk-hours.ts';
import { isDeskOpen, nextOpening } from './working-time.ts';

/** What cards for people say while the desk is closed: that it is, when it opens ('' when it never does), and whom to call. */
export function closedNow(hours: DeskHours, now: Date) {
  const opensAt = nextOpening(hours, now);
  return {
    closed: !isDeskOpen(hours, now),
    opensAt: opensAt ? cardDate(opensAt) : '',
    emergency_line: hours.emergencyLine,
  };
}
