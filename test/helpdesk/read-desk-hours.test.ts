import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDeskHours } from '../../src/helpdesk/read-desk-hours.ts';
import { PermanentFailure } from '../../src/kernel/failures.ts';

const GOOD = JSON.parse(readFileSync('cards/desk.json', 'utf8')) as Record<string, unknown>;

describe("the desk's file", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'desk-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const complaintsOf = (changes: object): string => {
    const file = join(folder, 'desk.json');
    writeFileSync(file, JSON.stringify({ ...GOOD, ...changes }));
    try {
      readDeskHours(file);
    } catch (error) {
      assert.ok(error instanceof PermanentFailure, String(error));
      return error.message.replace(folder, '');
    }
    return 'none';
  };

  it('is read as it is', () => assert.equal(complaintsOf({}), 'none'));

  const week = GOOD.working_hours as object;
  const WRONG: readonly (readonly [string, object, RegExp])[] = [
    [
      'a zone that does not exist',
      { time_zone: 'Europe/Atlantis' },
      /desk\.json is not complete:\n {2}time_zone: is no time/,
    ],
    [
      'a day that ends before it starts',
      { working_hours: { ...week, monday: ['19:00-07:00'] } },
      /working_hours\.monday\.0: must start/,
    ],
    [
      'a time that does not exist',
      { working_hours: { ...week, friday: ['07:00-25:00'] } },
      /working_hours\.friday\.0: must start/,
    ],
    [
      'hours that overlap',
      { working_hours: { ...week, monday: ['07:00-12:00', '11:00-19:00'] } },
      /monday: must come one after/,
    ],
    ['a forgotten day', { working_hours: { monday: [] } }, /working_hours\.sunday: Required/],
    [
      'a desk that is never open',
      { working_hours: Object.fromEntries(Object.keys(week).map((day) => [day, []])) },
      /must be open/,
    ],
    ['a day that does not exist', { holidays: ['2027-02-30'] }, /holidays\.0: must be a day/],
    ['a priority without a target', { targets: {} }, /targets\.urgent: Required/],
    ['shifts out of order', { shifts: ['13:00', '07:00'] }, /shifts: must come in order/],
    ['no line to call', { emergency_line: ' ' }, /emergency_line/],
    ['a key that nobody knows', { working_hour: {} }, /working_hour'/],
  ];
  for (const [what, changes, complaint] of WRONG) {
    it(`is refused for ${what}, naming file and key`, () => assert.match(complaintsOf(changes), complaint));
  }
});
