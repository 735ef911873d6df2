import { DateTime } from 'luxon';
import type { DeskHours, TimeOfDay } from './desk-hours.ts';

/** A desk that is closed for longer than this is not going to open. */
const FARTHEST_DAYS = 400;
const MINUTE_MS = 60_000;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Whether somebody is at the desk. */
export const isDeskOpen = (hours: DeskHours, at: Date): boolean =>
  stretchesOn(hours, localDay(hours, at)).some(({ from, to }) => from <= at.getTime() && at.getTime() < to);

/** When the desk opens next; `at` itself while it is open. undefined: not within 400 days. */
export function nextOpening(hours: DeskHours, at: Date): Date | undefined {
  for (const { from, to } of stretches(hours, at)) {
    if (to > at.getTime()) return new Date(Math.max(from, at.getTime()));
  }
  return undefined;
}

/**
 * The first moment by which so many minutes of working time have passed since `from`: real minutes, also on days on which
 * clocks change. Without enough working time in 400 days, the end of what there is.
 */
export function addWorkingMinutes(hours: DeskHours, from: Date, minutes: number): Date {
  let [left, end] = [minutes * MINUTE_MS, from.getTime()];
  if (left <= 0) return from;
  for (const stretch of stretches(hours, from)) {
    const start = Math.max(stretch.from, from.getTime());
    if (stretch.to <= start) continue;
    if (stretch.to - start >= left) return new Date(start + left);
    left -= stretch.to - start;
    end = stretch.to;
  }
  return new Date(end);
}

/** Minutes of working time from one moment to a later one; 0 when it is not later. May be a fraction. */
export function workingMinutesBetween(hours: DeskHours, from: Date, to: Date): number {
  let sum = 0;
  for (const stretch of stretches(hours, from)) {
    if (stretch.from >= to.getTime()) break;
    sum += Math.max(0, Math.min(stretch.to, to.getTime()) - Math.max(stretch.from, from.getTime()));
  }
  return sum / MINUTE_MS;
}

/** A time of the desk's clock on this day; where clocks are put forward over it, as much later. */
export const momentOn = (day: DateTime, { hour, minute }: TimeOfDay): Date =>
  (hour === 24 ? day.plus({ days: 1 }).startOf('day') : day.startOf('day').set({ hour, minute })).toJSDate();

export const localDay = ({ zone }: DeskHours, at: Date): DateTime => DateTime.fromJSDate(at, { zone }).startOf('day');

/** Whether the desk opens at all on this day. */
export const isWorkingDay = (hours: DeskHours, day: DateTime): boolean => stretchesOn(hours, day).length > 0;

function* stretches(hours: DeskHours, from: Date): Generator<Stretch> {
  const first = localDay(hours, from);
  for (let days = 0; days <= FARTHEST_DAYS; days += 1) yield* stretchesOn(hours, first.plus({ days }));
}

function stretchesOn({ week, holidays }: DeskHours, day: DateTime): readonly Stretch[] {
  if (holidays.has(day.toISODate() ?? '')) return [];
  return (week[day.weekday - 1] ?? []).map(({ from, to }) => ({
    from: momentOn(day, from).getTime(),
    to: momentOn(day, to).getTime(),
  }));
}
