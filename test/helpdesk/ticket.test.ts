import assert from 'node:assert/strict';
import {
  type Actor,
  OPEN_STATES,
  refusalOf,
  TICKET_MOVES,
  TICKET_STATES,
  type Ticket,
  type TicketMove,
  type TicketState,
} from '../../src/helpdesk/ticket.ts';

const person: Actor = { id: 'person', name: 'Anna', helpdesk: false };
const colleague: Actor = { id: 'colleague', name: 'Bo', helpdesk: false };
const owner: Actor = { id: 'owner', name: 'Omar', helpdesk: true };
const agent: Actor = { id: 'agent', name: 'Cai', helpdesk: true };
const WHO = { person, colleague, owner, agent };

const inState = (state: TicketState) =>
  ({ personId: 'person', state, owner: state === 'new' ? undefined : { id: 'owner', name: 'Omar' } }) as Ticket;

describe('the states of a case', () => {
  it('are open as long as a move leads on', () => {
    assert.deepEqual(OPEN_STATES, ['new', 'claimed']);
  });

  it('let through exactly these moves by these people', () => {
    const allowed: string[] = [];
    for (const move of Object.keys(TICKET_MOVES) as TicketMove[]) {
      for (const state of TICKET_STATES) {
        for (const [name, actor] of Object.entries(WHO)) {
          if (!refusalOf(move, inState(state), actor)) allowed.push(`${name}: ${move} when ${state}`);
        }
      }
    }
    assert.deepEqual(allowed, [
      'owner: claim when new',
      'agent: claim when new',
      'owner: resolve when claimed',
      'person: withdraw when new',
      'person: withdraw when claimed',
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
  ];
  for (const [move, state, actor, why] of REFUSED) {
    it(`refuse to ${move} when ${state}, saying "${why}"`, () => {
      assert.equal(refusalOf(move, inState(state), actor), why);
    });
  }
});
