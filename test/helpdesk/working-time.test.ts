import assert from 'node:assert/strict';
import type { DeskHours } from '../../src/helpdesk/desk-hours.ts';
import { addWorkingMinutes, isDeskOpen, nextOpening, workingMinutesBetween } from '../../src/helpdesk/working-time.ts';
import { CONTOSO_DESK, onFriday, onMonday, onSaturday, onTuesday } from './desk-in-test.ts';

const berlin: DeskHours = {
  ...CONTOSO_DESK,
  zone: 'Europe/Berlin',
  week: [
    [open(8, 12), open(13, 17)],
    [open(8, 12), open(13, 17)],
    [open(8, 12), open(13, 17)],
    [open(8, 12), open(13, 17)],
    [open(8, 12)],
    [],
    // Over the night in which clocks change, on whose Sundays nobody else works.
    [open(0, 6)],
  ],
  holidays: new Set(['2026-12-25']),
};
const always: DeskHours = { ...berlin, week: Array.from({ length: 7 }, () => [open(0, 24)]), holidays: new Set() };
const lateAndEarly: DeskHours = { ...always, week: Array.from({ length: 7 }, () => [open(0, 3), open(22, 24)]) };

function open(from: number, to: number) {
  return { from: { hour: from, minute: 0 }, to: { hour: to, minute: 0 } };
}

const utc = (text: string) => new Date(`${text}Z`);

describe('the working time of the desk', () => {
  it('is open from the first minute to, but not including, the last', () => {
    const at = ['06:59', '07:00', '18:59', '19:00'].map((time) => isDeskOpen(CONTOSO_DESK, onMonday(time)));
    assert.deepEqual(at, [false, true, true, false]);
    assert.equal(isDeskOpen(CONTOSO_DESK, onSaturday('12:00')), false);
    assert.equal(isDeskOpen(CONTOSO_DESK, utc('2026-12-25T20:00:00')), false, 'Christmas Day, a Friday');
  });

  it('opens next on the same day, the next day, after the weekend, and after a holiday', () => {
    assert.deepEqual(nextOpening(CONTOSO_DESK, onMonday('12:00')), onMonday('12:00'));
    assert.deepEqual(nextOpening(CONTOSO_DESK, onMonday('03:00')), onMonday('07:00'));
    assert.deepEqual(nextOpening(CONTOSO_DESK, onMonday('19:00')), onTuesday('07:00'));
    assert.deepEqual(nextOpening(CONTOSO_DESK, onFriday('20:00')), utc('2026-12-07T15:00:00'));
    assert.deepEqual(nextOpening(CONTOSO_DESK, utc('2026-12-25T04:00:00')), utc('2026-12-28T15:00:00'));
    assert.deepEqual(nextOpening(berlin, utc('2026-11-30T11:30:00')), utc('2026-11-30T12:00:00'), 'a lunch break');
  });

  it('says so when it never opens again', () => {
    assert.equal(nextOpening({ ...berlin, week: [] }, onMonday('12:00')), undefined);
  });

  it('goes on in the morning, on Monday and after holidays', () => {
    assert.deepEqual(addWorkingMinutes(CONTOSO_DESK, onMonday('18:30'), 60), onTuesday('07:30'));
    assert.deepEqual(addWorkingMinutes(CONTOSO_DESK, onFriday('18:59'), 2), utc('2026-12-07T15:01:00'));
    assert.deepEqual(addWorkingMinutes(CONTOSO_DESK, onMonday('23:00'), 30), onTuesday('07:30'));
    assert.deepEqual(addWorkingMinutes(CONTOSO_DESK, onMonday('18:00'), 60), onMonday('19:00'), 'just in time');
    assert.deepEqual(addWorkingMinutes(CONTOSO_DESK, onMonday('10:00'), 0), onMonday('10:00'));
  });

  it('counts real minutes on the days on which clocks change', () => {
    // 29 March 2026: 2:00 becomes 3:00. 25 October 2026: 3:00 becomes 2:00.
    assert.equal(workingMinutesBetween(berlin, utc('2026-03-28T23:00:00'), utc('2026-03-29T12:00:00')), 5 * 60);
    assert.equal(workingMinutesBetween(berlin, utc('2026-10-24T22:00:00'), utc('2026-10-25T12:00:00')), 7 * 60);
    assert.deepEqual(addWorkingMinutes(always, utc('2026-10-24T22:00:00'), 25 * 60), utc('2026-10-25T23:00:00'));
  });

  for (const [name, hours] of Object.entries({ contoso: CONTOSO_DESK, berlin, always, lateAndEarly })) {
    describe(`for any moment (${name})`, () => {
      const moments = randomMoments(60);

      it('agrees with looking every ten minutes', () => {
        for (const from of moments.slice(0, 20)) {
          const to = new Date(from.getTime() + 1_500 * 60_000);
          let counted = 0;
          for (let at = from.getTime(); at < to.getTime(); at += 600_000)
            if (isDeskOpen(hours, new Date(at))) counted += 10;
          assert.equal(workingMinutesBetween(hours, from, to), counted, from.toISOString());
        }
      });

      it('adds what lies between, and no more', () => {
        for (const [index, from] of moments.entries()) {
          const minutes = (index * 37) % 4_000;
          const end = addWorkingMinutes(hours, from, minutes);
          assert.equal(workingMinutesBetween(hours, from, end), minutes, from.toISOString());
          const justBefore = new Date(end.getTime() - 60_000);
          if (minutes > 0) assert.ok(workingMinutesBetween(hours, from, justBefore) < minutes, 'the first such moment');
        }
      });

      it('adds in two steps what it adds in one', () => {
        for (const from of moments) {
          const once = addWorkingMinutes(hours, from, 1_000);
          assert.deepEqual(addWorkingMinutes(hours, addWorkingMinutes(hours, from, 399), 601), once);
        }
      });

      it('opens next at a moment at which it is open, and at none before', () => {
        for (const from of moments) {
          const next = nextOpening(hours, from) ?? assert.fail();
          assert.ok(isDeskOpen(hours, next) && next >= from);
          assert.equal(workingMinutesBetween(hours, from, next), 0);
        }
      });
    });
  }
});

/** Moments of 2026 that are a multiple of ten minutes, half of them near a change of clocks in Berlin or Los Angeles; the same ones in each run. */
function randomMoments(count: number): readonly Date[] {
  const changes = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T10:00Z', '2026-11-01T09:00Z'].map(Date.parse);
  let seed = 20_261_130;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  return Array.from({ length: count }, (_, index) => {
    const near = (changes[index % 4] ?? 0) + (next(400) - 200) * 600_000;
    return new Date(index % 2 === 0 ? near : Date.parse('2026-01-01T00:00Z') + next(52_560) * 600_000);
  });
}
