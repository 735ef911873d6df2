import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { claimTicket } from '../../src/helpdesk/claim-ticket.ts';
import { confirmTicket } from '../../src/helpdesk/confirm-ticket.ts';
import type { Desk } from '../../src/helpdesk/desk.ts';
import { openTicket } from '../../src/helpdesk/open-ticket.ts';
import { releaseTicket } from '../../src/helpdesk/release-ticket.ts';
import { resolveTicket } from '../../src/helpdesk/resolve-ticket.ts';
import { findTicket } from '../../src/helpdesk/ticket-store.ts';
import { withdrawTicket } from '../../src/helpdesk/withdraw-ticket.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';
import { ANNA, aCry } from './a-cry.ts';
import { deskOn } from './desk-on.ts';

const OMAR = { id: newId(), name: 'Omar Haddad', helpdesk: true };

describe('moving a case', () => {
  let storage: Storage;
  let desk: Desk;
  let number: number;
  before(async () => {
    storage = await openTemporaryDatabase();
    desk = deskOn(storage.db);
  });
  after(() => storage.close());
  beforeEach(async () => {
    await sql`truncate ticket, ticket_note, outbox, audit`.execute(storage.db);
    number = (await openTicket(desk, aCry())).ticket.number;
    await sql`truncate outbox, audit`.execute(storage.db);
  });

  const promised = () => storage.db.selectFrom('outbox').selectAll().orderBy('id').execute();
  const audited = () => storage.db.selectFrom('audit').selectAll().orderBy('id').execute();

  it('has exactly one winner when fifty agents claim at once, and the others learn who', async () => {
    const agents = Array.from({ length: 50 }, (_, index) => ({ id: newId(), name: `Agent ${index}`, helpdesk: true }));
    const outcomes = await Promise.all(agents.map((agent) => claimTicket(desk, number, agent)));
    const winners = outcomes.filter(({ kind }) => kind === 'moved');
    assert.equal(winners.length, 1);
    const owner = (await findTicket(storage.db, number))?.owner;
    const losers = outcomes.filter((outcome) => outcome.kind === 'refused');
    assert.equal(losers.length, 49);
    for (const { why, ticket } of losers) {
      assert.equal(why, 'already-claimed');
      assert.deepEqual(ticket.owner, owner);
    }
    assert.deepEqual(
      (await audited()).map(({ actor, event }) => ({ actor, event })),
      [{ actor: owner?.id, event: 'case.claimed' }],
    );
    assert.deepEqual(
      (await promised()).map(({ card, recipient }) => `${card} ${recipient}`),
      ['helpdesk/case helpdesk-channel', `helpdesk/case-claimed ${ANNA.id}`],
    );
  });

  it('goes back to the queue when its owner puts it back, and to whoever claims it then', async () => {
    await claimTicket(desk, number, OMAR);
    const other = await releaseTicket(desk, number, { ...OMAR, id: newId() });
    assert.equal(other.kind === 'refused' && other.why, 'not-owner');
    const released = await releaseTicket(desk, number, OMAR);
    assert.ok(released.kind === 'moved');
    assert.deepEqual([released.ticket.state, released.ticket.owner], ['new', undefined]);
    const again = await releaseTicket(desk, number, OMAR);
    assert.equal(again.kind === 'refused' && again.why, 'not-claimed');
    const cai = { id: newId(), name: 'Cai', helpdesk: true };
    const claimed = await claimTicket(desk, number, cai);
    assert.equal(claimed.kind === 'moved' && claimed.ticket.owner?.name, 'Cai');
    assert.deepEqual(
      (await audited()).map(({ event }) => event),
      ['case.claimed', 'case.released', 'case.claimed'],
    );
  });

  it('never gives somebody their own case', async () => {
    const outcome = await claimTicket(desk, number, { ...ANNA, helpdesk: true });
    assert.equal(outcome.kind === 'refused' && outcome.why, 'own-case');
    assert.deepEqual([await promised(), await audited()], [[], []]);
  });

  it('tells the person the note, kept without what looks secret', async () => {
    await claimTicket(desk, number, OMAR);
    const note = 'Bluetooth was off. I rang +49 89 1234567.';
    const outcome = await resolveTicket(desk, number, { actor: OMAR, code: 'guided', note });
    assert.equal(outcome.kind, 'moved');
    const told = (await promised()).at(-1);
    assert.equal(told?.recipient, ANNA.id);
    assert.equal(told?.card, 'helpdesk/case-resolved');
    assert.equal(told?.data.resolution, 'Bluetooth was off. I rang [removed].');
    assert.equal((await findTicket(storage.db, number))?.resolution, told?.data.resolution);
    assert.ok(!JSON.stringify(await audited()).includes('Bluetooth'));
  });

  it('is for the owner alone to resolve, once', async () => {
    await claimTicket(desk, number, OMAR);
    const other = await resolveTicket(desk, number, { actor: { ...OMAR, id: newId() }, code: 'guided', note: 'Done' });
    assert.equal(other.kind === 'refused' && other.why, 'not-owner');
    const twice = await Promise.all(
      ['One', 'Two'].map((note) => resolveTicket(desk, number, { actor: OMAR, code: 'guided', note })),
    );
    assert.deepEqual(twice.map(({ kind }) => kind).toSorted(), ['moved', 'refused']);
  });

  it('tells the owner when the person no longer needs help, and nobody when there is no owner', async () => {
    await claimTicket(desk, number, OMAR);
    await withdrawTicket(desk, number, ANNA);
    assert.equal((await findTicket(storage.db, number))?.state, 'withdrawn');
    const told = (await promised()).at(-1);
    assert.equal(`${told?.card} ${told?.recipient}`, `helpdesk/case-withdrawn ${OMAR.id}`);
    const late = await resolveTicket(desk, number, { actor: OMAR, code: 'guided', note: 'Done' });
    assert.equal(late.kind === 'refused' && late.why, 'closed');
  });

  it('ends in one way when the person closes it while an agent claims it', async () => {
    const [withdrawn, claimed] = await Promise.all([
      withdrawTicket(desk, number, ANNA),
      claimTicket(desk, number, OMAR),
    ]);
    assert.equal(withdrawn.kind, 'moved');
    assert.equal((await findTicket(storage.db, number))?.state, 'withdrawn');
    if (claimed.kind === 'refused') assert.equal(claimed.why, 'closed');
    else assert.equal(claimed.kind, 'moved');
  });

  it('keeps that the person says it works, once, and only their own word', async () => {
    const early = await confirmTicket(desk, number, ANNA);
    assert.equal(early.kind === 'refused' && early.why, 'still-open');
    await claimTicket(desk, number, OMAR);
    await resolveTicket(desk, number, { actor: OMAR, code: 'guided', note: 'Done' });
    const stranger = await confirmTicket(desk, number, OMAR);
    assert.equal(stranger.kind === 'refused' && stranger.why, 'not-own-case');
    const first = await confirmTicket(desk, number, ANNA);
    const second = await confirmTicket(desk, number, ANNA);
    assert.ok(first.kind === 'moved' && first.ticket.confirmedAt);
    assert.deepEqual(second, first);
    assert.equal((await audited()).filter(({ event }) => event === 'case.confirmed').length, 1);
  });

  it('leaves the case as it was, and nothing promised, when it fails half way', async () => {
    await sql`alter table outbox add constraint no_room check (card <> 'helpdesk/case-claimed')`.execute(storage.db);
    await assert.rejects(claimTicket(desk, number, OMAR), /no_room/);
    await sql`alter table outbox drop constraint no_room`.execute(storage.db);
    assert.equal((await findTicket(storage.db, number))?.state, 'new');
    assert.deepEqual([await promised(), await audited()], [[], []]);
  });

  it('says that a number is unknown when there is no such case', async () => {
    for (const strange of [1, Number.MAX_SAFE_INTEGER]) {
      assert.deepEqual(await claimTicket(desk, strange, OMAR), { kind: 'unknown' });
    }
  });
});
