import assert from 'node:assert/strict';
import { OPEN_STATES, type Ticket, type TicketState } from '../../src/helpdesk/ticket.ts';
import {
  type Actor,
  refusalOf,
  TICKET_MOVES,
  TICKET_STATES,
  type TicketMove,
} from '../../src/helpdesk/ticket-moves.ts';

const person: Actor = { id: 'person', name: 'Anna', helpdesk: false };
const colleague: Actor = { id: 'colleague', name: 'Bo', helpdesk: false };
const owner: Actor = { id: 'owner', name: 'Omar', helpdesk: true };
const agent: Actor = { id: 'agent', name: 'Cai', helpdesk: true };
const raiser: Actor = { id: 'raiser', name: 'Dee', helpdesk: false };
const WHO = { person, colleague, owner, agent, raiser };

const inState = (state: TicketState) =>
  ({
    ...{ personId: 'person', state, raisedBy: { id: 'raiser', name: 'Dee', how: 'colleague' } },
    owner: state === 'new' || state === 'reopened' ? undefined : { id: 'owner', name: 'Omar' },
  }) as Ticket;

describe('the states of a case', () => {
  it('are open as long as the person can withdraw', () => {
    assert.deepEqual(OPEN_STATES, ['new', 'claimed', 'waiting', 'reopened']);
  });

  it('let through exactly these moves by these people', () => {
    const allowed = (Object.keys(TICKET_MOVES) as TicketMove[]).map((move) => {
      const ways = Object.entries(WHO).flatMap(([name, actor]) => {
        const from = TICKET_STATES.filter((state) => !refusalOf(move, inState(state), actor));
        return from.length > 0 ? [`${name}: ${from.join(' ')}`] : [];
      });
      return [`${move} to ${TICKET_MOVES[move].to}`, ...ways];
    });
    assert.deepEqual(allowed, [
      ['claim to claimed', 'owner: new reopened', 'agent: new reopened'],
      ['release to new', 'owner: claimed waiting'],
      ['hand-over to same', 'owner: claimed waiting', 'agent: claimed waiting'],
      ['prioritise to same', 'owner: new claimed waiting reopened', 'agent: new claimed waiting reopened'],
      ['reply to same', 'owner: claimed waiting'],
      ['ask to waiting', 'owner: claimed waiting'],
      ['resume to claimed', 'owner: waiting'],
      ['add to same', 'person: new claimed reopened', 'raiser: new claimed reopened'],
      ['answer to claimed', 'person: waiting', 'raiser: waiting'],
      ['resolve to resolved', 'owner: claimed waiting'],
      ['solve to resolved', 'person: new claimed waiting reopened'],
      ['confirm to same', 'person: resolved'],
      ['rate to same', 'person: resolved'],
      ['reopen to reopened', 'person: resolved withdrawn', 'owner: resolved withdrawn', 'agent: resolved withdrawn'],
      ['merge to merged', 'owner: new claimed waiting reopened', 'agent: new claimed waiting reopened'],
      ['withdraw to withdrawn', 'person: new claimed waiting reopened'],
    ]);
  });

  const REFUSED: readonly (readonly [TicketMove, TicketState, Actor, string])[] = [
    ['claim', 'new', colleague, 'not-helpdesk'],
    ['claim', 'new', { ...person, helpdesk: true }, 'own-case'],
    ['claim', 'claimed', agent, 'already-claimed'],
    ['claim', 'resolved', agent, 'closed'],
    ['claim', 'withdrawn', agent, 'closed'],
    ['resolve', 'new', agent, 'not-claimed'],
    ['resolve', 'claimed', agent, 'not-owner'],
    ['resolve', 'claimed', { ...owner, helpdesk: false }, 'not-helpdesk'],
    ['resolve', 'resolved', owner, 'closed'],
    ['withdraw', 'new', agent, 'not-own-case'],
    ['withdraw', 'resolved', person, 'closed'],
    ['withdraw', 'new', raiser, 'not-own-case'],
    ['claim', 'waiting', agent, 'already-claimed'],
    ['claim', 'merged', agent, 'merged'],
    ['reopen', 'claimed', agent, 'still-open'],
    ['reopen', 'merged', person, 'merged'],
    ['rate', 'withdrawn', person, 'closed'],
    ['resume', 'claimed', owner, 'not-waiting'],
    ['reply', 'claimed', agent, 'not-owner'],
    ['hand-over', 'claimed', { ...person, helpdesk: true }, 'own-case'],
  ];
  for (const [move, state, actor, why] of REFUSED) {
    it(`refuse to ${move} when ${state}, saying "${why}"`, () => {
      assert.equal(refusalOf(move, inState(state), actor), why);
    });
  }
});
