import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';
import { readFacts } from '../texts/read-facts.ts';
import type { DeskHours, Opening, Target, TimeOfDay } from './desk-hours.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Times in one text compare as they come in a day. */
const times = (text: string): readonly string[] => text.split('-');

const opening = z
  .string()
  .regex(/^\d\d:\d\d-\d\d:\d\d$/, 'must be like "07:00-19:00"')
  .refine((text) => {
    const [from = '', to = ''] = times(text);
    return TIME.test(from) && (TIME.test(to) || to === '24:00') && from < to;
  }, 'must start before it ends, on one day (00:00 to 24:00)')
  .transform((text): Opening => {
    const [from = '', to = ''] = times(text);
    return { from: timeOfDay(from), to: timeOfDay(to) };
  });

const openings = z
  .array(opening)
  .refine(
    (day) => day.every(({ from }, index) => index === 0 || minutesOf(day[index - 1]?.to) <= minutesOf(from)),
    'must come one after the other',
  );

const minutes = z.number().int().min(1).max(100_000);

const target = z
  .object({ first_response_minutes: minutes, resolve_minutes: minutes, around_the_clock: z.boolean() })
  .strict()
  .refine((given) => given.first_response_minutes <= given.resolve_minutes, 'resolving cannot come before responding')
  .transform(
    (given): Target => ({
      firstResponseMinutes: given.first_response_minutes,
      resolveMinutes: given.resolve_minutes,
      aroundTheClock: given.around_the_clock,
    }),
  );

const schema = z
  .object({
    time_zone: z.string().refine((name) => IANAZone.isValidZone(name), 'is no time zone such as "Europe/Berlin"'),
    working_hours: z
      .object({
        ...{ monday: openings, tuesday: openings, wednesday: openings, thursday: openings, friday: openings },
        ...{ saturday: openings, sunday: openings },
      })
      .strict()
      .refine((week) => Object.values(week).some((day) => day.length > 0), 'must be open on some day'),
    holidays: z.array(
      z
        .string()
        .refine(
          (day) => /^\d{4}-\d\d-\d\d$/.test(day) && DateTime.fromISO(day).isValid,
          'must be a day such as "2026-12-25"',
        ),
    ),
    targets: z.object({ urgent: target, high: target, normal: target }).strict(),
    emergency_line: z.string().trim().min(1),
    shifts: z
      .array(z.string().regex(TIME, 'must be like "07:00"'))
      .max(6)
      .refine(
        (starts) => starts.every((start, index) => index === 0 || (starts[index - 1] ?? '') < start),
        'must come in order',
      ),
    reminders: z.object({ at_most_every_minutes: minutes, again_after_minutes: minutes }).strict(),
  })
  .strict();

/** Reads the desk's hours and targets. Throws PermanentFailure naming the file and every key that is missing or wrong. */
export function readDeskHours(file: string): DeskHours {
  const facts = readFacts(schema, file);
  const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = facts.working_hours;
  return {
    zone: facts.time_zone,
    week: [monday, tuesday, wednesday, thursday, friday, saturday, sunday],
    holidays: new Set(facts.holidays),
    targets: facts.targets,
    emergencyLine: facts.emergency_line,
    shifts: facts.shifts.map(timeOfDay),
    reminders: {
      atMostEvery: facts.reminders.at_most_every_minutes,
      againAfter: facts.reminders.again_after_minutes,
    },
  };
}

function timeOfDay(text: string): TimeOfDay {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return { hour, minute };
}

const minutesOf = ({ hour, minute }: TimeOfDay = { hour: 0, minute: 0 }): number => hour * 60 + minute;
