import type { PersonId } from '../people/person.ts';
import type { Ticket } from './ticket.ts';

export const TICKET_STATES = ['new', 'claimed', 'waiting', 'reopened', 'resolved', 'withdrawn', 'merged'] as const;
type State = (typeof TICKET_STATES)[number];

/**
 * person: whose case it is. raiser: whoever raised it for them. helpdesk: any member but that person. owner: the member
 * who has the case.
 */
type Mover = 'person' | 'raiser' | 'helpdesk' | 'owner';

interface Move {
  readonly from: readonly State[];
  /** 'same': the state stays. */
  readonly to: State | 'same';
  readonly by: readonly Mover[];
}

const OPEN = ['new', 'claimed', 'waiting', 'reopened'] as const;
const IN_HAND = ['claimed', 'waiting'] as const;

/** Every way a case can go, and who may send it there. There is no other. */
export const TICKET_MOVES = Object.freeze({
  claim: { from: ['new', 'reopened'], to: 'claimed', by: ['helpdesk'] },
  release: { from: IN_HAND, to: 'new', by: ['owner'] },
  // By any member: an owner who fell ill cannot.
  'hand-over': { from: IN_HAND, to: 'same', by: ['helpdesk'] },
  prioritise: { from: OPEN, to: 'same', by: ['helpdesk'] },
  reply: { from: IN_HAND, to: 'same', by: ['owner'] },
  ask: { from: IN_HAND, to: 'waiting', by: ['owner'] },
  resume: { from: ['waiting'], to: 'claimed', by: ['owner'] },
  add: { from: ['new', 'claimed', 'reopened'], to: 'same', by: ['person', 'raiser'] },
  answer: { from: ['waiting'], to: 'claimed', by: ['person', 'raiser'] },
  resolve: { from: IN_HAND, to: 'resolved', by: ['owner'] },
  solve: { from: OPEN, to: 'resolved', by: ['person'] },
  confirm: { from: ['resolved'], to: 'same', by: ['person'] },
  rate: { from: ['resolved'], to: 'same', by: ['person'] },
  reopen: { from: ['resolved', 'withdrawn'], to: 'reopened', by: ['person', 'helpdesk'] },
  merge: { from: OPEN, to: 'merged', by: ['helpdesk'] },
  withdraw: { from: OPEN, to: 'withdrawn', by: ['person'] },
}) satisfies Readonly<Record<string, Move>>;

export type TicketMove = keyof typeof TICKET_MOVES;

/** Who wants to make a move. `helpdesk` was asked of Entra just now, never read from a card. */
export interface Actor {
  readonly id: PersonId;
  readonly name: string;
  readonly helpdesk: boolean;
}

/** Why a move is not made. The ticket is as it is now, for showing. */
export interface TicketMoveRefused {
  readonly kind: 'refused';
  readonly why: Why;
  readonly ticket: Ticket;
}

type Why =
  | 'not-helpdesk'
  | 'own-case'
  | 'not-own-case'
  | 'already-claimed'
  | 'closed'
  | 'merged'
  | 'still-open'
  | 'not-claimed'
  | 'not-waiting'
  | 'not-owner';

/** undefined: the actor may make this move on the case as it stands. */
export function refusalOf(move: TicketMove, ticket: Ticket, actor: Actor): Why | undefined {
  const { by, from }: Move = TICKET_MOVES[move];
  const movers = moversIn(ticket, actor);
  const ofTheDesk = by.includes('owner') && movers.has('helpdesk');
  if (!ofTheDesk && !by.some((mover) => movers.has(mover))) return strangerTo(by, ticket, actor);
  if (!from.includes(ticket.state)) return outOfState(from, ticket.state);
  return by.some((mover) => movers.has(mover)) ? undefined : 'not-owner';
}

/** What somebody is to a case. Nobody is the helpdesk of their own. */
function moversIn({ personId, raisedBy, owner }: Ticket, { id, helpdesk }: Actor): ReadonlySet<Mover> {
  if (personId === id) return new Set(['person']);
  const movers = new Set<Mover>();
  if (raisedBy?.id === id) movers.add('raiser');
  if (helpdesk) movers.add('helpdesk');
  if (helpdesk && owner?.id === id) movers.add('owner');
  return movers;
}

function strangerTo(by: readonly Mover[], { personId }: Ticket, { id, helpdesk }: Actor): Why {
  if (!by.includes('helpdesk') && !by.includes('owner')) return 'not-own-case';
  return helpdesk && personId === id ? 'own-case' : 'not-helpdesk';
}

function outOfState(from: readonly State[], state: State): Why {
  if (state === 'merged') return 'merged';
  const open: readonly State[] = OPEN;
  if (!open.includes(state)) return 'closed';
  if (!from.some((wanted) => open.includes(wanted))) return 'still-open';
  if (state === 'new' || state === 'reopened') return 'not-claimed';
  return from.includes('waiting') ? 'not-waiting' : 'already-claimed';
}
