import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import type { Database } from '../../src/storage/open-storage.ts';
import { membersOf } from './driver/group-members.ts';
import { type OpenHouse, openHouse } from './driver/open-house.ts';
import { seatOf } from './driver/seat.ts';

const { people, groups } = contosoIds;
const { amara, chloe, jonas, lucia, robin } = people;
const PARKING = 'where do I get a parking permit';
const REFUSED = 'how do I bypass MFA for my boss';
const UNKNOWN = /^I only know about passkeys/;

/** Every row of every table, as text: what somebody finds who has the whole database. */
async function everythingIn(db: Database): Promise<string> {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db);
  const rows = await Promise.all(tables.rows.map(({ name }) => sql`select * from ${sql.raw(name)}`.execute(db)));
  assert.ok(rows.length > 10);
  return JSON.stringify(rows.map((result) => result.rows));
}

describe('what people asked in vain', function () {
  this.timeout(60_000);
  let house: OpenHouse;
  before(async () => {
    house = await openHouse({ limits: 'off' });
  });
  after(() => house?.close());

  const chatOf = (personId: string) => seatOf(house, personId);
  const helper = (): string => {
    const admins = membersOf(house.tenant.state, groups.guideAdmins);
    return membersOf(house.tenant.state, groups.guideHelpdesk).find((id) => !admins.includes(id)) ?? assert.fail();
  };
  const otherAdmin = (): string =>
    membersOf(house.tenant.state, groups.guideAdmins).find((id) => id !== robin) ?? assert.fail();
  const press = async (personId: string, verb: string, data: Readonly<Record<string, unknown>>) => {
    const message = house.connector.conversations.messagesTo(personId).at(-1) ?? assert.fail();
    assert.equal((await house.people.press(personId, message, { verb, data })).status, 200);
    return chatOf(personId).newest();
  };
  const idOf = (key: string, text: string): number => Number(new RegExp(`"${key}":(\\d+)`).exec(text)?.[1]);

  it('is none of an employee’s business', async () => {
    assert.match(
      (await chatOf(amara).says('gaps')).text,
      /^This is for the helpdesk and admins\n.*Nothing was changed/,
    );
  });

  it('is an empty list that says so at first', async () => {
    assert.match((await chatOf(robin).says('gaps')).text, /Nothing in the last 30 days/);
  });

  it('is one entry when two people ask it in similar words, and one more when an answer was not what was meant', async () => {
    assert.match((await chatOf(amara).says(PARKING)).text, UNKNOWN);
    assert.match((await chatOf(jonas).says('Where can I get a parking permit?')).text, UNKNOWN);
    await chatOf(lucia).says('what is a passkey');
    await chatOf(lucia).presses('Not what I meant');
    await chatOf(chloe).says(REFUSED);
    const { text } = await chatOf(robin).says('gaps');
    assert.match(text, /“where do I get a parking permit”\nNo answer found\n2\n/);
    assert.match(text, /“what is a passkey”\n"Not what I meant"\n1\nShown then: .*passkey/);
    assert.match(text, /bypass MFA.*\nRefused on purpose\n1\n(.*\n)+This cannot be assigned/);
    assert.equal(text.match(/No answer found/g)?.length, 1);
  });

  it('keeps no name, number, address or code anywhere in the database', async () => {
    const chat = chatOf(chloe);
    const { displayName = '' } = house.tenant.state.users.get(chloe) ?? {};
    const [given = '', family = ''] = displayName.split(' ');
    const said = `is the sauna open today? ${displayName}, 48291377, ${given}.${family}@contoso-mail.com, +49 170 7712043`;
    assert.match((await chat.says(said)).text, UNKNOWN);
    assert.match((await chatOf(robin).says('gaps')).text, /sauna/);
    const { all, kept } = await house.look(async (db) => ({
      all: await everythingIn(db),
      kept: [await db.selectFrom('gap').selectAll().execute(), await db.selectFrom('gap_count').selectAll().execute()],
    }));
    assert.match(all, /sauna/);
    for (const secret of ['48291377', 'contoso-mail', '7712043']) assert.ok(!all.includes(secret), secret);
    const text = JSON.stringify(kept);
    for (const part of [given, family, chloe]) assert.ok(!text.includes(part), part);
  });

  it('can be read by the helpdesk, who cannot assign it by a forged press either', async () => {
    const chat = chatOf(helper());
    const list = await chat.says('gaps');
    assert.match(list.text, /parking permit/);
    assert.match(list.text, /tell a rollout admin/);
    assert.deepEqual(list.buttons, []);
    for (const verb of ['gaps.assign', 'gaps.confirm', 'gaps.undo', 'gaps.taught', 'gaps.export']) {
      const { text } = await press(helper(), verb, { gap: 1, phrase: 1, article: 'who-can-help', role: 'admin' });
      assert.match(text, /^This is for rollout admins/, verb);
    }
    for (const verb of ['gaps.list', 'gaps.assign', 'gaps.confirm']) {
      assert.match((await press(amara, verb, { gap: 1, article: 'who-can-help' })).text, /^This is for /, verb);
    }
    const audit = await house.look(async (db) => ({
      taught: await db.selectFrom('taught_phrase').selectAll().execute(),
      refusals: await db
        .selectFrom('audit')
        .select(['actor', 'subject'])
        .where('event', '=', 'press.refused')
        .execute(),
    }));
    assert.deepEqual(audit.taught, []);
    const subjects = audit.refusals.filter(({ actor }) => actor === helper()).map(({ subject }) => subject);
    assert.deepEqual(subjects, ['gaps.assign', 'gaps.confirm', 'gaps.undo', 'gaps.taught', 'gaps.export']);
    assert.deepEqual(
      audit.refusals.filter(({ actor }) => actor === amara).map(({ subject }) => subject),
      ['gaps', 'gaps.list', 'gaps.assign', 'gaps.confirm'],
    );
  });

  it('is answered at once for somebody else when an admin has assigned it', async () => {
    const chat = chatOf(robin);
    await chat.says('gaps');
    const gap = await parkingGap();
    const form = await press(robin, 'gaps.assign', { gap });
    assert.match(form.text, /^What does this mean\?\n“where do I get a parking permit”\nEnglish/);
    const titles = choicesOn(form.card);
    assert.ok(titles.includes('Who can help me?') && titles.length > 40);
    assert.ok(!titles.some((title) => /cannot help|outside/i.test(title)), 'what says no is not offered');
    const assigned = await chat.presses('Assign', { article: 'Who can help me?' }, /^What does this mean/);
    assert.match(assigned.text, /^Assigned\n.*\nPeople who ask like this now get: Who can help me\?/);
    assert.match((await chatOf(lucia).says('where can i get a permit for parking')).text, /^Who can help me\?/);
    assert.doesNotMatch((await chatOf(robin).says('gaps')).text, /parking permit/);
  });

  it('shows how it stands to whoever comes second', async () => {
    const gap = await parkingGap();
    await chatOf(otherAdmin()).says('gaps');
    for (const verb of ['gaps.assign', 'gaps.confirm']) {
      const { text } = await press(otherAdmin(), verb, { gap, article: 'new-phone' });
      assert.match(text, /^Assigned\n.*\n.*Who can help me\?/, verb);
    }
  });

  it('can be exported as a change to the files', async () => {
    const chat = chatOf(robin);
    await chat.says('gaps');
    await chat.presses('What was assigned');
    const { text } = await chat.presses('Export as a change');
    assert.match(text, /^A change to the files/);
    assert.match(text, /^diff --git a\/cards\/answers\/en\/who-can-help\.md/m);
    assert.match(text, /^\+ *- where do I get a parking permit$/m);
  });

  it('is unknown again when that is undone, twice or not, and the audit trail has each step once', async () => {
    const chat = chatOf(robin);
    await chat.says('gaps');
    const list = await chat.presses('What was assigned');
    assert.match(list.text, /“where do I get a parking permit”\nLeads to: Who can help me\?/);
    const phrase = idOf('phrase', JSON.stringify(list.card));
    for (const _ of [1, 2]) assert.match((await press(robin, 'gaps.undo', { phrase })).text, /^Undone\n/);
    assert.match((await chatOf(lucia).says('where can i get a permit for parking')).text, UNKNOWN);
    assert.match((await chatOf(robin).says('gaps')).text, /“where do I get a parking permit”\nNo answer found\n3\n/);
    const trail = await house.look((db) =>
      db
        .selectFrom('audit')
        .select(['event', 'actor', 'detail'])
        .where('event', 'like', 'gap.%')
        .orderBy('id')
        .execute(),
    );
    const detail = { article: 'who-can-help', language: 'en', phrase };
    assert.deepEqual(trail, [
      { event: 'gap.assigned', actor: robin, detail },
      { event: 'gap.unassigned', actor: robin, detail },
    ]);
  });

  it('cannot be assigned when it was refused, or to what says no, or when it does not exist', async () => {
    await chatOf(robin).says('gaps');
    const gap = (await gapsSoFar()).find(({ refused }) => refused);
    const of = (data: Readonly<Record<string, unknown>>) => press(robin, 'gaps.confirm', data);
    const why = /^This was refused on purpose\n.*Nothing was changed/;
    assert.match((await press(robin, 'gaps.assign', { gap: gap?.id })).text, why);
    assert.match((await of({ gap: gap?.id, article: 'temporary-access-pass' })).text, why);
    const parking = await parkingGap();
    for (const article of ['out-of-scope', 'refuse-security', 'nothing', '__proto__', 7]) {
      const { text } = await of({ gap: parking, article });
      assert.match(text, /Please choose one of the answers in the list/, String(article));
    }
    assert.match((await of({ gap: 999_999, article: 'who-can-help' })).text, /^That question is not there any more/);
    assert.deepEqual(
      await house.look((db) => db.selectFrom('taught_phrase').select('id').where('undone_at', 'is', null).execute()),
      [],
    );
  });

  it('is turned page by page', async () => {
    const more = [
      'how do I book a meeting room',
      'my budgie sings at night',
      'who won the match',
      'what is for lunch in the canteen',
    ];
    for (const text of more) assert.match((await chatOf(amara).says(text)).text, UNKNOWN, text);
    const chat = chatOf(robin);
    const first = await chat.says('gaps');
    assert.match(first.text, /Page 1 of 2/);
    const second = await chat.presses('Next page');
    assert.match(second.text, /Page 2 of 2/);
    assert.ok(!second.buttons.includes('Next page'));
    assert.match((await chat.presses('Previous page')).text, /Page 1 of 2/);
  });

  const parkingGap = async (): Promise<number> =>
    (await gapsSoFar()).find(({ example }) => example === PARKING)?.id ?? assert.fail();

  let gaps: readonly { readonly id: number; readonly example: string; readonly refused: boolean }[] | undefined;
  /** Looked up once: each look restarts the bot, and a gap keeps its number. */
  const gapsSoFar = async () => {
    gaps ??= await house.look((db) => db.selectFrom('gap').select(['id', 'example', 'refused']).execute());
    return gaps;
  };
});

function choicesOn(card: object): readonly string[] {
  return [...JSON.stringify(card).matchAll(/"title":"([^"]+)","value":"[a-z0-9-]+"/g)].map(([, title = '']) => title);
}

describe('what people asked in vain, switched off', function () {
  this.timeout(60_000);
  let house: OpenHouse;
  before(async () => {
    house = await openHouse({ settings: { CONTENT_GAPS: 'off' } });
  });
  after(() => house?.close());

  it('is not stored, and the list says so', async () => {
    assert.match((await seatOf(house, amara).says(PARKING)).text, UNKNOWN);
    assert.match((await seatOf(house, robin).says('gaps')).text, /This is switched off here/);
    assert.doesNotMatch(await house.look(everythingIn), /parking/);
  });
});
