import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { CardMessage } from '../../src/delivery/card-message.ts';
import type { Messenger } from '../../src/delivery/messenger.ts';
import type { Verdict } from '../../src/delivery/verdict.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { GroupId, Person, PersonId } from '../../src/people/person.ts';
import { approveWave } from '../../src/waves/approve-wave.ts';
import { saveDraft } from '../../src/waves/save-draft.ts';
import { sendNextBatch, type WaveSending } from '../../src/waves/send-next-batch.ts';
import { findWave } from '../../src/waves/wave-store.ts';
import { waveTotals } from '../../src/waves/wave-totals.ts';
import { silentLogger } from '../kernel/silent-logger.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';

export const ADMIN = 'ada-the-admin';
export const PILOT: GroupId = 'pilot-group';
export const EMERGENCY: GroupId = 'emergency-group';

export const person = (id: PersonId, over: Partial<Person> = {}): Person => ({
  id,
  name: `Name of ${id}`,
  givenName: id,
  userPrincipalName: `${id}@contoso.com`,
  department: undefined,
  language: undefined,
  enabled: true,
  kind: 'member',
  ...over,
});

export const people = (count: number): Person[] => Array.from({ length: count }, (_, n) => person(`person-${n + 1}`));

/** A tenant as these tests need it (Directory and Messenger are ports), with the real database behind the room. */
export async function openWaveLab() {
  const { db, close } = await openTemporaryDatabase();
  const groups = new Map<GroupId, Person[]>();
  const registered = new Set<PersonId>();
  const sent: { personId: PersonId; message: CardMessage; at: number }[] = [];
  const lab = {
    db,
    close,
    groups,
    registered,
    /** Everything Teams was asked to send. */
    sent,
    /** What Teams answers for somebody; may do what goes on at that moment. */
    answer: async (_personId: PersonId): Promise<Verdict | undefined> => undefined,
    directory: {
      async *members(id: GroupId): AsyncGenerator<readonly Person[]> {
        const members = groups.get(id) ?? [];
        for (let start = 0; start < members.length; start += 7) yield members.slice(start, start + 7);
      },
    },
    reset: async () => {
      groups.clear();
      registered.clear();
      sent.length = 0;
      lab.answer = async () => undefined;
      await sql`truncate wave, wave_delivery, wave_response, bucket, outbox, audit, reach`.execute(db);
    },
  };
  return lab;
}

export type WaveLab = Awaited<ReturnType<typeof openWaveLab>>;

const messengerOf = (lab: WaveLab): Messenger => ({
  send: async (to, message) => {
    const personId = to.kind === 'person' ? to.personId : to.conversationId.replace('chat-', '');
    lab.sent.push({ personId, message, at: performance.now() });
    return (await lab.answer(personId)) ?? { kind: 'sent', conversationId: `chat-${personId}`, activityId: '1' };
  },
  update: async () => assert.fail('a wave changes no message'),
});

export const hasPasskey = (lab: WaveLab) => async (ids: readonly PersonId[]) =>
  new Set(ids.filter((id) => lab.registered.has(id)));

export const sendingOf = (lab: WaveLab, perSecond = 2_000): WaveSending => ({
  db: lab.db,
  messenger: messengerOf(lab),
  entrance: { serviceUrl: 'https://smba.example/', tenantId: 'contoso' },
  hasPasskey: hasPasskey(lab),
  organisation: 'Contoso',
  perSecond,
  logger: silentLogger,
  leaseSeconds: 60,
});

export const approvingOf = (lab: WaveLab) => ({ db: lab.db, directory: lab.directory, emergencyGroup: EMERGENCY });

/** A draft as the form's preview leaves it. */
export async function draft(lab: WaveLab, formId = newId()) {
  const wave = await saveDraft(lab.db, {
    formId,
    by: ADMIN,
    group: { id: PILOT, name: 'Pilot' },
    form: { template: 'first-invitation', ownTitle: '', ownText: '' },
    text: { title: 'Set up your passkey', body: 'It takes **three** minutes.', approved: true },
  });
  assert.ok(wave);
  return wave;
}

/** A wave on its way to these people. */
export async function waveTo(lab: WaveLab, members: Person[]) {
  lab.groups.set(PILOT, members);
  const { id, revision } = await draft(lab);
  const approved = await approveWave(approvingOf(lab), { waveId: id, revision, by: ADMIN });
  assert.equal(approved.kind, 'going');
  return id;
}

/** The promise of the ledger: whoever is on the roster has one outcome or is still to come. Returns outcome → people. */
export async function addsUp(lab: WaveLab, waveId: number): Promise<Record<string, number>> {
  const wave = await findWave(lab.db, waveId);
  const { done, open, outcomes } = await waveTotals(lab.db, waveId);
  assert.equal(done + open, wave?.roster, 'outcomes and open ones are the roster');
  const named = Object.fromEntries(outcomes.map(({ outcome, count }) => [outcome, count]));
  return open > 0 ? { ...named, open } : named;
}

/** Sends until nobody is open, letting every wait pass at once; the ledger is counted after each step. */
export async function sendToTheEnd(lab: WaveLab, waveId: number, sending = sendingOf(lab)) {
  for (let round = 0; round < 100; round++) {
    await sendNextBatch(sending);
    const totals = await addsUp(lab, waveId);
    if (!('open' in totals)) return totals;
    await letWaitsPass(lab);
  }
  return assert.fail('the wave does not end');
}

export async function letWaitsPass({ db }: WaveLab): Promise<void> {
  await sql`update wave_delivery set not_before = now() where state <> 'done'`.execute(db);
  await sql`update bucket set at = now(), tokens = cap`.execute(db);
}
