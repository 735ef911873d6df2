import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { type Aspect, SITUATIONS } from '../../src/answers/situation.ts';
import { situationOf } from '../../src/conversation/situation-of.ts';
import { keepPasskeySeen, keepRegistrations } from '../../src/enrolment/enrolment-store.ts';
import type { AllowedPasskeys } from '../../src/guidance/allowed-passkeys.ts';
import { readGuides } from '../../src/guidance/guide.ts';
import { demoAnswers } from '../answers/demo-answers.ts';
import { openWaveLab, person, sendToTheEnd, type WaveLab, waveTo } from '../waves/wave-lab.ts';

const guides = readGuides(
  fileURLToPath(new URL('../../cards/guides', import.meta.url)),
  'en',
  demoAnswers.placeholders,
);
const ANNA = 'anna';
const NOW = new Date('2026-11-23T09:00:00Z');
const NOT_YET: AllowedPasskeys = { kind: 'not-allowed', why: 'not-in-scope' };
const EVERYTHING = Object.keys(SITUATIONS) as Aspect[];

describe('what is known of whoever asks', () => {
  let lab: WaveLab;
  before(async () => {
    lab = await openWaveLab();
  });
  after(() => lab.close());
  beforeEach(async () => {
    await lab.reset();
    await sql`truncate enrolment`.execute(lab.db);
  });

  const known = (
    aspects: readonly Aspect[],
    allowed: () => Promise<AllowedPasskeys | undefined> = async () => NOT_YET,
  ) =>
    situationOf(
      { db: lab.db, guides: () => guides },
      { person: { id: ANNA }, locale: 'en' },
      { aspects: new Set(aspects), allowed },
    );
  const reported = (methods: readonly string[], isAdmin: boolean) =>
    keepRegistrations(lab.db, [{ personId: ANNA, methods, isAdmin, reportedAt: NOW }], NOW);
  const wave = async () => (await known(['wave'])).wave;

  it('is nothing before anything was read', async () =>
    assert.deepEqual(await known(EVERYTHING, async () => undefined), {}));

  for (const [who, methods, isAdmin, expected] of [
    ['an administrator with a passkey', ['passKeyDeviceBound'], true, { registered: 'yes', role: 'privileged' }],
    ['an employee with text codes', ['mobilePhone'], false, { registered: 'no', role: 'everyone' }],
  ] as const) {
    it(`is what the registration report says of ${who}`, async () => {
      await reported(methods, isAdmin);
      assert.deepEqual(await known(['registered', 'role']), expected);
    });
  }

  it('is that they have a passkey once one was seen, and no role, while no report names them', async () => {
    await keepPasskeySeen(lab.db, ANNA, NOW);
    assert.deepEqual(await known(['registered', 'role']), { registered: 'yes' });
  });

  it('asks for the policy only where an answer differs by it', async () => {
    const asked: string[] = [];
    const policy = async () => {
      asked.push('Entra');
      return NOT_YET;
    };
    await known(['registered', 'role', 'wave', 'platform'], policy);
    assert.deepEqual(asked, []);
    assert.equal((await known(['allowed'], policy)).allowed, 'none');
    assert.deepEqual(asked, ['Entra']);
  });

  it('is that their turn has not come when others were told and they are in no wave', async () => {
    await sendToTheEnd(lab, await waveTo(lab, [person('bo')]));
    assert.equal(await wave(), 'none');
  });

  it('is nothing about their turn when nobody was told by this bot yet', async () =>
    assert.equal(await wave(), undefined));

  it('is nothing about their turn when a wave is on its way to them, or could not reach them', async () => {
    await sendToTheEnd(lab, await waveTo(lab, [person('bo')]));
    const id = await waveTo(lab, [person(ANNA)]);
    assert.equal(await wave(), undefined);
    lab.answer = async () => ({ kind: 'unreachable', why: 'blocked-by-person' });
    await sendToTheEnd(lab, id);
    assert.equal(await wave(), undefined);
  });

  it('is that they were told lately, or long ago, by the day it reached them', async () => {
    const id = await waveTo(lab, [person(ANNA)]);
    await sql`update wave set approved_at = now() - interval '30 days'`.execute(lab.db);
    await sendToTheEnd(lab, id);
    assert.equal(await wave(), 'recent', 'a wave that waited');
    await sql`update wave_delivery set sent_at = now() - interval '15 days'`.execute(lab.db);
    assert.equal(await wave(), 'long-ago');
    await sendToTheEnd(lab, await waveTo(lab, [person(ANNA)]));
    assert.equal(await wave(), 'recent', 'told again');
  });
});
