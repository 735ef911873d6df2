import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { claimTicket } from '../../src/helpdesk/claim-ticket.ts';
import { openTicket } from '../../src/helpdesk/open-ticket.ts';
import { OPEN_STATES } from '../../src/helpdesk/ticket.ts';
import { findTicket } from '../../src/helpdesk/ticket-store.ts';
import { withdrawTicket } from '../../src/helpdesk/withdraw-ticket.ts';
import { newId } from '../../src/kernel/ids.ts';
import { readOrganisation } from '../../src/people/organisation.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { openTemporaryDatabase } from '../storage/temporary-database.ts';
import { ANNA, aCry } from './a-cry.ts';

const organisation = readOrganisation('cards/organisation.json');
const OMAR = { id: newId(), name: 'Omar Haddad', helpdesk: true };

describe('opening a case', () => {
  let storage: Storage;
  before(async () => {
    storage = await openTemporaryDatabase();
  });
  after(() => storage.close());
  beforeEach(() => sql`truncate ticket, ticket_note, outbox, audit`.execute(storage.db));

  const promised = () => storage.db.selectFrom('outbox').selectAll().orderBy('id').execute();
  const audited = () => storage.db.selectFrom('audit').selectAll().orderBy('id').execute();
  const rows = () => storage.db.selectFrom('ticket').selectAll().execute();

  it('keeps the question, what was tried, the device and the status, and shows them to the helpdesk', async () => {
    const { kind, ticket } = await openTicket(storage.db, aCry({ question: 'My PIN is 4821 and it fails' }));
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

  it('adds a second cry for help to the first case, and raises it when it is urgent', async () => {
    const first = await openTicket(storage.db, aCry());
    const second = await openTicket(storage.db, aCry({ question: 'Still not', article: 'new-phone' }));
    assert.equal(second.kind, 'added');
    assert.equal(second.ticket.number, first.ticket.number);
    assert.equal(second.ticket.priority, 'normal');
    const third = await openTicket(storage.db, aCry({ question: 'Now it is stolen', article: 'lost-or-stolen' }));
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

  it('never lowers the priority, and calls the channel only once', async () => {
    await openTicket(storage.db, aCry({ article: 'lost-or-stolen' }));
    const { ticket } = await openTicket(storage.db, aCry({ article: 'new-phone' }));
    await openTicket(storage.db, aCry({ article: 'unexpected-prompt' }));
    assert.equal(ticket.priority, 'urgent');
    assert.ok((await promised()).every(({ card }) => card === 'helpdesk/case'));
  });

  it('tells the owner what was added to a claimed case', async () => {
    const { ticket } = await openTicket(storage.db, aCry());
    await claimTicket({ db: storage.db, organisation }, ticket.number, OMAR);
    await openTicket(storage.db, aCry({ question: 'Error code 53003 now' }));
    const last = (await promised()).at(-1);
    assert.equal(last?.recipient, OMAR.id);
    assert.equal(last?.card, 'helpdesk/case-added');
    assert.equal(last?.data.text, 'Error code 53003 now');
  });

  it('makes one case of many cries at once, and loses none of them', async () => {
    const cries = Array.from({ length: 12 }, (_, index) => aCry({ question: `Cry ${index}` }));
    const outcomes = await Promise.all(cries.map((cry) => openTicket(storage.db, cry)));
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
    await Promise.all([openTicket(storage.db, form), openTicket(storage.db, form)]);
    await openTicket(storage.db, addition);
    await Promise.all([openTicket(storage.db, addition), openTicket(storage.db, form)]);
    const [row, ...others] = await rows();
    assert.deepEqual(others, []);
    assert.equal((await findTicket(storage.db, row?.id ?? 0))?.added.length, 1);
    assert.equal((await audited()).length, 2);
  });

  it('lets two people use the same form id without seeing each other', async () => {
    const formId = newId();
    const mine = await openTicket(storage.db, aCry({ formId }));
    const theirs = await openTicket(storage.db, aCry({ formId, person: { id: newId(), name: 'Bo' } }));
    assert.equal(theirs.kind, 'opened');
    assert.notEqual(theirs.ticket.number, mine.ticket.number);
  });

  it('opens a new case after the first was closed', async () => {
    const first = await openTicket(storage.db, aCry());
    await withdrawTicket(storage.db, first.ticket.number, ANNA);
    const second = await openTicket(storage.db, aCry());
    assert.equal(second.kind, 'opened');
    assert.ok(second.ticket.number > first.ticket.number);
  });

  it('leaves nothing behind, and nothing promised, when it fails half way', async () => {
    await sql`alter table outbox add constraint no_room check (card <> 'helpdesk/case')`.execute(storage.db);
    await assert.rejects(openTicket(storage.db, aCry()), /no_room/);
    await sql`alter table outbox drop constraint no_room`.execute(storage.db);
    assert.deepEqual([await rows(), await promised(), await audited()], [[], [], []]);
  });

  it('is held to one open case a person by the database, in the states the rules call open', async () => {
    const { rows: found } = await sql<{ definition: string }>`
      select pg_get_indexdef('ticket_one_open'::regclass) as definition`.execute(storage.db);
    const states = [...(found[0]?.definition ?? '').matchAll(/'(\w+)'::text/g)].map(([, state]) => state);
    assert.deepEqual(states, OPEN_STATES);
  });
});
