import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { claimTicket } from '../../src/helpdesk/claim-ticket.ts';
import type { Desk } from '../../src/helpdesk/desk.ts';
import { openTicket } from '../../src/helpdesk/open-ticket.ts';
import { OPEN_STATES } from '../../src/helpdesk/ticket.ts';
import { findTicket } from '../../src/helpdesk/ticket-store.ts';
import { withdrawTicket } from '../../src/helpdesk/withdraw-ticket.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';
import { ANNA, aCry } from './a-cry.ts';
import { deskOn } from './desk-on.ts';

const OMAR = { id: newId(), name: 'Omar Haddad', helpdesk: true };

describe('opening a case', () => {
  let storage: Storage;
  let desk: Desk;
  before(async () => {
    storage = await openTemporaryDatabase();
    desk = deskOn(storage.db);
  });
  after(() => storage.close());
  beforeEach(() => sql`truncate ticket, ticket_note, outbox, audit`.execute(storage.db));

  const promised = () => storage.db.selectFrom('outbox').selectAll().orderBy('id').execute();
  const audited = () => storage.db.selectFrom('audit').selectAll().orderBy('id').execute();
  const rows = () => storage.db.selectFrom('ticket').selectAll().execute();

  it('keeps the question, what was tried, the device and the status, and shows them to the helpdesk', async () => {
    const { kind, ticket } = await openTicket(desk, aCry({ question: 'My PIN is 4821 and it fails' }));
    assert.equal(kind, 'opened');
    assert.ok(ticket.number >= 1001);
    assert.deepEqual(await findTicket(storage.db, ticket.number), ticket);
    assert.equal(ticket.question, 'My PIN is [removed] and it fails');
    const [card, ...others] = await promised();
    assert.deepEqual(others, []);
    assert.equal(card?.recipient, 'helpdesk-channel');
    assert.equal(card?.thread, `ticket:${ticket.number}`);
    assert.equal(card?.data.device, 'iPhone 15');
    assert.deepEqual(card?.data.tried, [{ phrase: 'Switched Bluetooth on' }]);
    const lines = await audited();
    assert.deepEqual(
      lines.map(({ actor, event, subject }) => ({ actor, event, subject })),
      [{ actor: ANNA.id, event: 'case.opened', subject: `ticket:${ticket.number}` }],
    );
    assert.ok(!JSON.stringify([lines, await promised(), await rows()]).includes('4821'));
  });

  it('adds a second cry about the same to the first case, and raises it when it is urgent', async () => {
    const first = await openTicket(desk, aCry({ article: 'broken-phone' }));
    const second = await openTicket(desk, aCry({ question: 'Still not' }));
    assert.equal(second.kind, 'added', 'whoever does not say what it is about means the open case');
    assert.equal(second.ticket.number, first.ticket.number);
    assert.equal(second.ticket.priority, 'normal');
    const third = await openTicket(desk, aCry({ question: 'Now it is stolen', article: 'lost-or-stolen' }));
    assert.equal(third.ticket.priority, 'urgent');
    assert.deepEqual(
      third.ticket.added.map(({ text }) => text),
      ['Still not', 'Now it is stolen'],
    );
    assert.equal((await rows()).length, 1);
    assert.deepEqual(await findTicket(storage.db, first.ticket.number), third.ticket);
    const messages = await promised();
    assert.deepEqual(
      messages.map(({ card, recipient }) => `${card} ${recipient}`),
      [
        'helpdesk/case helpdesk-channel',
        'helpdesk/case helpdesk-channel',
        'helpdesk/case helpdesk-channel',
        'helpdesk/case-added helpdesk-channel',
      ],
    );
  });

  it('opens a case of its own for something else, also at the same time', async () => {
    const cries = ['register-error', 'lost-or-stolen', 'locked-out', 'is-this-phishing'].map((article) =>
      aCry({ article }),
    );
    const outcomes = await Promise.all(cries.map((cry) => openTicket(desk, cry)));
    assert.deepEqual(
      outcomes.map(({ kind, ticket: { subject, priority } }) => `${kind} ${subject} ${priority}`),
      ['opened registration normal', 'opened lost-device urgent', 'opened sign-in high', 'opened security normal'],
    );
    assert.equal(new Set(outcomes.map(({ ticket }) => ticket.number)).size, 4);
  });

  it("adds to the case a form was opened from, unless that is closed by now or somebody else's", async () => {
    const lost = await openTicket(desk, aCry({ article: 'lost-or-stolen' }));
    const other = await openTicket(desk, aCry({ article: 'register-error' }));
    const { number } = lost.ticket;
    const added = await openTicket(desk, aCry({ number, question: 'It was blue' }));
    assert.equal(added.ticket.number, number);
    const bo = { id: newId(), name: 'Bo' };
    const theirs = await openTicket(desk, aCry({ number, person: bo }));
    assert.equal(theirs.kind, 'opened');
    assert.equal(theirs.ticket.personId, bo.id);
    await withdrawTicket(desk, number, ANNA);
    const late = await openTicket(desk, aCry({ number, question: 'And this' }));
    assert.equal(late.ticket.number, other.ticket.number);
  });

  it('never lowers the priority, and calls the channel only once', async () => {
    await openTicket(desk, aCry({ article: 'lost-or-stolen' }));
    const { ticket } = await openTicket(desk, aCry({ article: 'broken-phone' }));
    await openTicket(desk, aCry({ article: 'lost-or-stolen' }));
    assert.equal(ticket.priority, 'urgent');
    assert.ok((await promised()).every(({ card }) => card === 'helpdesk/case'));
  });

  it('tells the owner what was added to a claimed case', async () => {
    const { ticket } = await openTicket(desk, aCry());
    await claimTicket(desk, ticket.number, OMAR);
    await openTicket(desk, aCry({ question: 'Error code 53003 now' }));
    const last = (await promised()).at(-1);
    assert.equal(last?.recipient, OMAR.id);
    assert.equal(last?.card, 'helpdesk/case-added');
    assert.equal(last?.data.text, 'Error code 53003 now');
  });

  it('makes one case of many cries at once, and loses none of them', async () => {
    const cries = Array.from({ length: 12 }, (_, index) => aCry({ question: `Cry ${index}` }));
    const outcomes = await Promise.all(cries.map((cry) => openTicket(desk, cry)));
    assert.equal(outcomes.filter(({ kind }) => kind === 'opened').length, 1);
    const [row, ...others] = await rows();
    assert.deepEqual(others, []);
    const ticket = await findTicket(storage.db, row?.id ?? 0);
    const kept = [ticket?.question, ...(ticket?.added ?? []).map(({ text }) => text)];
    assert.deepEqual(kept.toSorted(), cries.map(({ question }) => question).toSorted());
  });

  it('counts a form once, however often it is sent, and at once', async () => {
    const form = aCry();
    const addition = aCry({ question: 'And this' });
    await Promise.all([openTicket(desk, form), openTicket(desk, form)]);
    await openTicket(desk, addition);
    await Promise.all([openTicket(desk, addition), openTicket(desk, form)]);
    const [row, ...others] = await rows();
    assert.deepEqual(others, []);
    assert.equal((await findTicket(storage.db, row?.id ?? 0))?.added.length, 1);
    assert.equal((await audited()).length, 2);
  });

  it('lets two people use the same form id without seeing each other', async () => {
    const formId = newId();
    const mine = await openTicket(desk, aCry({ formId }));
    const theirs = await openTicket(desk, aCry({ formId, person: { id: newId(), name: 'Bo' } }));
    assert.equal(theirs.kind, 'opened');
    assert.notEqual(theirs.ticket.number, mine.ticket.number);
  });

  it('opens a new case after the first was closed', async () => {
    const first = await openTicket(desk, aCry());
    await withdrawTicket(desk, first.ticket.number, ANNA);
    const second = await openTicket(desk, aCry());
    assert.equal(second.kind, 'opened');
    assert.ok(second.ticket.number > first.ticket.number);
  });

  it('leaves nothing behind, and nothing promised, when it fails half way', async () => {
    await sql`alter table outbox add constraint no_room check (card <> 'helpdesk/case')`.execute(storage.db);
    await assert.rejects(openTicket(desk, aCry()), /no_room/);
    await sql`alter table outbox drop constraint no_room`.execute(storage.db);
    assert.deepEqual([await rows(), await promised(), await audited()], [[], [], []]);
  });

  it('is held to one open case a person and subject by the database, in the states the rules call open', async () => {
    const { rows: found } = await sql<{ definition: string }>`
      select pg_get_indexdef('ticket_one_open'::regclass) as definition`.execute(storage.db);
    const states = [...(found[0]?.definition ?? '').matchAll(/'(\w+)'::text/g)].map(([, state]) => state);
    assert.deepEqual(states, OPEN_STATES);
    assert.match(found[0]?.definition ?? '', /\(person_id, subject\)/);
  });

  it('tells everybody who listens, inside the transaction, and undoes everything when one of them throws', async () => {
    const heard: string[] = [];
    const due = new Date('2026-11-30T12:00:00Z');
    const listening = deskOn(storage.db, [
      async (tx, { event, actor, before, ticket }) => {
        heard.push(`${event} ${before?.state} ${ticket.state} ${actor === ANNA.id}`);
        await tx.updateTable('ticket').set({ due_at: due }).where('id', '=', ticket.number).execute();
      },
    ]);
    const { ticket } = await openTicket(listening, aCry());
    assert.deepEqual(ticket.dueAt, due, 'what a listener sets is seen by what follows');
    await claimTicket(listening, ticket.number, OMAR);
    assert.deepEqual(heard, ['case.opened undefined new true', 'case.claimed new claimed false']);
    const broken = deskOn(storage.db, [() => Promise.reject(new Error('no room'))]);
    await assert.rejects(withdrawTicket(broken, ticket.number, ANNA), /no room/);
    assert.equal((await findTicket(storage.db, ticket.number))?.state, 'claimed');
    assert.equal((await audited()).length, 2);
  });
});
