import assert from 'node:assert/strict';
import { assignGap } from '../../src/gaps/assign-gap.ts';
import { LONGEST_EXAMPLE } from '../../src/gaps/count-gap.ts';
import { forgetOldGaps, KEPT_DAYS } from '../../src/gaps/forget-old-gaps.ts';
import { keepGapsAtMost } from '../../src/gaps/gap-store.ts';
import { LISTED_DAYS, listGaps, PAGE_SIZE } from '../../src/gaps/list-gaps.ts';
import { type GapsInTest, openGapsInTest } from './gaps-in-test.ts';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

describe('what people asked in vain', () => {
  let house: GapsInTest;
  before(async () => {
    house = await openGapsInTest();
  });
  beforeEach(() => house.reset());
  after(() => house?.close());

  const listed = async (page = 1) => (await listGaps(house.db, page)).gaps;
  const examples = async (page = 1) => (await listed(page)).map(({ example }) => example);
  const stored = () => house.db.selectFrom('gap').select(['id', 'example', 'language']).orderBy('id').execute();

  it('counts as one when it is asked in much the same words', async () => {
    await house.heard('where do I get a parking permit');
    await house.heard('Where can I get a parking permit?', { kind: 'thumbs-down', article: 'who-can-help' });
    await house.heard('where to get a permit for parking');
    await house.heard('my printer is jammed');
    const gaps = await listed();
    assert.deepEqual(
      gaps.map(({ example, counts, shown }) => ({ example, counts, shown })),
      [
        {
          example: 'where do I get a parking permit',
          counts: [
            { kind: 'unknown', count: 2 },
            { kind: 'thumbs-down', count: 1 },
          ],
          shown: ['who-can-help'],
        },
        { example: 'my printer is jammed', counts: [{ kind: 'unknown', count: 1 }], shown: [] },
      ],
    );
  });

  it('is one gap when many ask it at the same moment', async () => {
    await Promise.all(Array.from({ length: 8 }, () => house.heard('where do I get a parking permit')));
    assert.deepEqual(
      (await listed()).map(({ counts }) => counts),
      [[{ kind: 'unknown', count: 8 }]],
    );
  });

  it('is kept apart by language, and what was refused from what was not', async () => {
    await house.heard('parking permit');
    await house.heard('parking permit', { language: 'de' });
    await house.heard('parking permit', { kind: 'refused', refused: true });
    await house.heard('parking permit', { kind: 'thumbs-down', refused: true, article: 'refuse-security' });
    const gaps = await listed();
    assert.deepEqual(gaps.map(({ language, refused, counts }) => [language, refused, counts.length]).toSorted(), [
      ['de', false, 1],
      ['en', false, 1],
      ['en', true, 2],
    ]);
  });

  it('is stored without names, numbers, addresses and codes', async () => {
    const text =
      'I am Robin Ashdown, call me on +49 170 1234567 or robin@contoso.com, code 482913, about the parking permit';
    await house.heard(text, { names: ['Robin Ashdown'] });
    const all = JSON.stringify([
      await house.db.selectFrom('gap').selectAll().execute(),
      await house.db.selectFrom('gap_count').selectAll().execute(),
    ]);
    assert.match(all, /parking permit/);
    assert.doesNotMatch(all, /robin|ashdown|170|1234567|contoso|482913/i);
  });

  it('keeps the last thing somebody wrote with a thumbs-down, redacted too', async () => {
    const remarks = () => house.db.selectFrom('gap').select('remark').execute();
    const down = (word: string) =>
      house.heard('parking permit', { kind: 'thumbs-down', word, names: ['Robin Ashdown'], article: 'new-phone' });
    await house.heard('parking permit');
    await down('Robin here, 0170 1234567: it says nothing of the garage');
    const [{ remark = '' } = {}] = await remarks();
    assert.match(remark, /it says nothing of the garage/);
    assert.doesNotMatch(remark, /robin|1234567/i);
    for (const nothing of ['', '???', '0170 1234567']) await down(nothing);
    assert.deepEqual(await remarks(), [{ remark }]);
    await down('x'.repeat(500));
    assert.ok((await remarks()).every((gap) => gap.remark.length <= 200));
  });

  it('is not stored when nothing but that was said', async () => {
    for (const text of ['', '???', '482913', 'robin@contoso.com', '😀', '🤷‍♀️ 12']) await house.heard(text);
    assert.deepEqual(await stored(), []);
  });

  it('is cut to the length of an example, on one line', async () => {
    await house.heard(`the parking\n\npermit ${'and so on '.repeat(100)}`);
    const [gap] = await stored();
    assert.ok(gap && gap.example.length <= LONGEST_EXAMPLE && gap.example.startsWith('the parking permit and so on'));
  });

  it('is listed most asked first, five at a time', async () => {
    for (const [index, text] of QUESTIONS.entries()) {
      for (let times = 0; times <= index; times += 1) await house.heard(text);
    }
    const expected = QUESTIONS.toReversed();
    assert.deepEqual(await examples(1), expected.slice(0, PAGE_SIZE));
    assert.deepEqual(await examples(2), expected.slice(PAGE_SIZE));
    const { page, pages } = await listGaps(house.db, 99);
    assert.deepEqual([page, pages], [2, 2], 'beyond the end is the last page');
    assert.equal((await listGaps(house.db, -1)).page, 1);
  });

  it('is listed for a month, and forgotten after half a year', async () => {
    await house.heard('my printer is jammed');
    await house.heard('where do I get a parking permit');
    const [printer] = await stored();
    assert.ok(printer);
    const age = async (days: number) => {
      const day = daysAgo(days).toISOString().slice(0, 10);
      await house.db.updateTable('gap_count').set({ day }).where('gap_id', '=', printer.id).execute();
      await house.db
        .updateTable('gap')
        .set({ last_seen: daysAgo(days) })
        .where('id', '=', printer.id)
        .execute();
    };
    await age(LISTED_DAYS - 2);
    assert.equal((await listed()).length, 2);
    await age(LISTED_DAYS + 1);
    assert.deepEqual(await examples(), ['where do I get a parking permit']);
    await forgetOldGaps(house.db);
    assert.equal((await stored()).length, 2);
    await age(KEPT_DAYS + 1);
    await forgetOldGaps(house.db);
    assert.deepEqual(
      (await stored()).map(({ example }) => example),
      ['where do I get a parking permit'],
    );
    assert.equal((await house.db.selectFrom('gap_count').selectAll().execute()).length, 1);
  });

  it('makes room by what was asked once and is older than a week, then by what is oldest', async () => {
    const [often = '', old = '', older = '', ...others] = QUESTIONS;
    for (const text of [often, often, ...QUESTIONS.slice(1)]) await house.heard(text);
    const ages: Readonly<Record<string, number>> = { [often]: 30, [old]: 8, [older]: 9 };
    for (const [index, { id, example }] of (await stored()).entries()) {
      const last_seen = daysAgo(ages[example] ?? 1 - index / 10);
      await house.db.updateTable('gap').set({ last_seen }).where('id', '=', id).execute();
    }
    const left = async (most: number) => {
      await keepGapsAtMost(house.db, most);
      return (await stored()).map(({ example }) => example);
    };
    assert.deepEqual(await left(6), [often, old, ...others]);
    assert.deepEqual(await left(5), [often, ...others]);
    assert.deepEqual(await left(4), others);
    assert.deepEqual(await left(4), others);
    assert.deepEqual(await left(1), others.slice(-1));
  });

  it('begins a new gap when what was taught did not help', async () => {
    await house.heard('where do I get a parking permit');
    const [gap] = await listed();
    assert.ok(gap);
    await assignGap(house.db, gap, { article: 'who-can-help', by: 'admin' });
    assert.deepEqual(await examples(), []);
    await house.heard('where can I get a parking permit', { kind: 'thumbs-down', article: 'who-can-help' });
    assert.deepEqual(await examples(), ['where can I get a parking permit']);
  });
});

const QUESTIONS = [
  'my printer is jammed',
  'how do I book a meeting room',
  'what is for lunch in the canteen',
  'where do I get a parking permit',
  'vpn does not connect from home',
  'how many days of leave do I have left',
  'the coffee machine leaks again',
];
