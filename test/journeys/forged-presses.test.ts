import assert from 'node:assert/strict';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Database } from '../../src/storage/open-storage.ts';
import { type OpenHouse, openHouse } from './driver/open-house.ts';
import { seatOf } from './driver/seat.ts';
import { verbsOfCards } from './driver/verbs-of-cards.ts';

const { people, groups } = contosoIds;
const { amara, jonas, lucia, robin } = people;
/** A stack, a file, a table or a library: nothing of the inside is anybody's business. */
const INSIDE = /\bat \S+ \(|node_modules|\/src\/|\.ts\b|file:\/\/|TypeError|SyntaxError|select \*|kysely|"stack"/i;

describe('forged presses', function () {
  this.timeout(120_000);
  let house: OpenHouse;
  let forgeries: readonly unknown[];
  let untouched: string;
  const sent: string[] = [];

  before(async () => {
    house = await openHouse({ limits: 'off' });
    const opened = await openCaseOfJonas();
    await seatOf(house, robin).says('announce');
    const preview = await seatOf(house, robin).presses('Preview', { group: 'Passkey pilot – Finance' });
    const formId = await house.look((db) => db.selectFrom('wave').select('form_id').executeTakeFirstOrThrow());
    const waveId = Number(/"waveId":(\d+)/.exec(JSON.stringify(preview.card))?.[1]);
    assert.ok(opened > 0 && waveId > 0, 'there is something to forge');
    const theirs = { case: opened, waveId, revision: 1, formId: formId.form_id, form: formId.form_id };
    forgeries = forgedData({
      ...theirs,
      note: 'Mine now',
      person: jonas,
      personId: jonas,
      from: { aadObjectId: jonas },
    });
    untouched = JSON.stringify(await house.look(ofOthers));
    house.connector.faults.always({
      match: ({ body }) => {
        sent.push(JSON.stringify(body) ?? '');
        return false;
      },
    });
  });
  after(() => house?.close());

  async function openCaseOfJonas(): Promise<number> {
    const chat = seatOf(house, jonas);
    await chat.says('register');
    await chat.presses('Show me the steps', { choice: 'iPhone von Jonas (iPhone)' });
    await chat.says('ask a person');
    const { text } = await chat.presses('Send', { question: 'The case of Jonas' });
    return Number(/Your case is (\d+)/.exec(text)?.[1]);
  }

  /** Everything that belongs to Jonas or Robin. */
  const ofOthers = async (db: Database) => ({
    cases: await db.selectFrom('ticket').selectAll().where('person_id', '=', jonas).execute(),
    waves: await db.selectFrom('wave').selectAll().where('created_by', '=', robin).execute(),
    rosters: await db.selectFrom('wave_delivery').selectAll().execute(),
    guidance: await db.selectFrom('guidance').selectAll().where('person_id', '=', jonas).execute(),
    reach: await db.selectFrom('reach').select(['person_id', 'blocked']).where('person_id', 'in', [jonas]).execute(),
  });

  async function forge(personId: string, verb: string, data: unknown): Promise<void> {
    const told = sent.length;
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const { body, status } = await house.people.post(personId, { type: 'invoke', name: 'adaptiveCard/action', value });
    const what = `${verb} ${JSON.stringify(data)?.slice(0, 80)}`;
    assert.ok(status === 200 || (status >= 400 && status < 500), `${what}: ${status}`);
    assert.doesNotMatch(JSON.stringify(body ?? ''), INSIDE, what);
    const card = (body as { type?: string } | undefined)?.type === 'application/vnd.microsoft.card.adaptive';
    assert.ok(status !== 200 || card || sent.length > told, `${what}: nothing was said`);
    for (const text of sent.slice(told)) assert.doesNotMatch(text, INSIDE, what);
    assert.ok(!sent.slice(told).some((text) => /Something went wrong on my side/.test(text)), `${what}: our mistake`);
  }

  for (const verb of [
    ...verbsOfCards(),
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    ' ',
    'waves.of-old',
  ]) {
    it(`${verb} with whatever data is answered clearly`, async () => {
      for (const data of forgeries) await forge(amara, verb, data);
    });
  }

  for (const verb of verbsOfCards().filter((name) => /^(waves|helpdesk|gaps)\./.test(name))) {
    it(`${verb} with nonsense from somebody who may do it is answered clearly`, async () => {
      const [admin = ''] = [...(house.tenant.state.members.get(groups.guideAdmins) ?? [])].filter((id) => id !== robin);
      house.tenant.addMember(groups.guideHelpdesk, admin);
      // Whoever may claim cases may claim this one; but a draft is its writer's own, also among admins.
      for (const data of verb.startsWith('waves.') ? forgeries : nonsense()) await forge(admin, verb, data);
    });
  }

  for (const name of ['task/fetch', 'task/submit']) {
    it(`are worth no more as ${name}`, async () => {
      for (const verb of [...verbsOfCards(), '__proto__', 'waves.of-old']) {
        // What data of every other kind does to a verb was tried above.
        for (const data of [{}, forgeries[nonsense().length] as object]) {
          const value = { data: { ...data, verb }, context: { theme: 'default' } };
          const { body, status } = await house.people.post(amara, { type: 'invoke', name, value });
          assert.equal(status, 200, verb);
          assert.doesNotMatch(JSON.stringify(body ?? ''), INSIDE, verb);
          assert.doesNotMatch(JSON.stringify(body ?? ''), /Something went wrong on my side/, verb);
        }
      }
    });
  }

  it('changed nothing that belongs to others', async () => {
    assert.equal(JSON.stringify(await house.look(ofOthers)), untouched);
    assert.match((await seatOf(house, jonas).says('my case')).text, /Waiting for somebody/);
    assert.match((await seatOf(house, robin).says('waves')).text, /Draft, not sent/);
  });

  it('are worth no more as an old Action.Submit', async () => {
    const told = sent.length;
    for (const verb of ['waves.send', 'helpdesk.claim', '__proto__']) {
      const { status } = await house.people.post(lucia, { type: 'message', value: { verb, case: 1001, waveId: 1 } });
      assert.equal(status, 200);
    }
    assert.equal(sent.length, told + 3);
    assert.equal(JSON.stringify(await house.look(ofOthers)), untouched);
  });
});

/** `theirs` holds ids that exist and belong to somebody else. */
const forgedData = (theirs: object): readonly unknown[] => [
  ...nonsense(),
  theirs,
  ...Object.entries(theirs).map(([key, value]) => ({ [key]: value })),
];

function nonsense(): readonly unknown[] {
  const names = ['case', 'waveId', 'revision', 'guide', 'symptom', 'choice', 'article', 'others', 'question', 'note'];
  const all = [
    ...names,
    'gap',
    'phrase',
    'page',
    'form',
    'formId',
    'group',
    'template',
    'title',
    'text',
    'enteredDetails',
  ];
  const every = (value: unknown) => Object.fromEntries(all.map((name) => [name, value]));
  const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown;
  return [
    ...[undefined, null, 'x', 7, true, [], {}],
    ...[1e308, -1, 1.5, Number.MAX_SAFE_INTEGER, 2 ** 31].map(every),
    ...['', "1'; drop table ticket; --", '__proto__', 'constructor', '../../package.json', '${1/0}'].map(every),
    ...['\u0000\ud800\u202e', 'x'.repeat(10_000), null, [], {}, { $gt: 0 }, [[[]]], deep].map(every),
    JSON.parse('{"__proto__":{"roles":["admin"]},"constructor":{"prototype":{"waveId":1}}}') as unknown,
    { ...every('x'.repeat(2_000)), form: newId(), formId: newId() },
  ];
}
