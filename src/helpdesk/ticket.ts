import type { PersonId } from '../people/person.ts';

/** A case, as people call it: one person's question in the hands of the helpdesk. */
export interface Ticket {
  /** What people read: 1004 in "Case 1004". */
  readonly number: number;
  readonly personId: PersonId;
  readonly personName: string;
  /** In the person's own words, secrets removed. */
  readonly question: string;
  /** What the person added while the case was open, oldest first. */
  readonly added: readonly { readonly text: string; readonly at: Date }[];
  readonly tried: readonly string[];
  readonly device: string | undefined;
  readonly statusText: string | undefined;
  readonly priority: Priority;
  readonly state: TicketState;
  readonly owner: { readonly id: PersonId; readonly name: string } | undefined;
  readonly resolution: string | undefined;
  readonly confirmedAt: Date | undefined;
  /** Grows with every change: a change made on an older version is refused. */
  readonly version: number;
  readonly openedAt: Date;
  readonly changedAt: Date;
}

export type Priority = 'normal' | 'urgent';

export const TICKET_STATES = ['new', 'claimed', 'resolved', 'withdrawn'] as const;
export type TicketState = (typeof TICKET_STATES)[number];

interface Move {
  readonly from: readonly TicketState[];
  readonly to: TicketState;
  /** person: whose case it is. helpdesk: any member but that person. owner: the member who claimed it. */
  readonly by: 'person' | 'helpdesk' | 'owner';
}

/** Every way a case can go, and who may send it there. There is no other. */
export const TICKET_MOVES = {
  claim: { from: ['new'], to: 'claimed', by: 'helpdesk' },
  resolve: { from: ['claimed'], to: 'resolved', by: 'owner' },
  withdraw: { from: ['new', 'claimed'], to: 'withdrawn', by: 'person' },
} as const satisfies Readonly<Record<string, Move>>;

export type TicketMove = keyof typeof TICKET_MOVES;

/** Open is what a move still leads on from. The index ticket_one_open names the same states; a test compares them. */
export const OPEN_STATES: readonly TicketState[] = TICKET_STATES.filter((state) =>
  Object.values<Move>(TICKET_MOVES).some(({ from }) => from.includes(state)),
);

export const isOpen = ({ state }: Pick<Ticket, 'state'>): boolean => OPEN_STATES.includes(state);

/** Who wants to make a move. `helpdesk` was asked of Entra just now, never read from a card. */
export interface Actor {
  readonly id: PersonId;
  readonly name: string;
  readonly helpdesk: boolean;
}

/** Why a move is not made. The ticket is as it is now, for showing. */
export interface TicketMoveRefused {
  readonly kind: 'refused';
  readonly why:
    | 'not-helpdesk'
    | 'own-case'
    | 'not-own-case'
    | 'already-claimed'
    | 'closed'
    | 'not-claimed'
    | 'not-owner';
  readonly ticket: Ticket;
}

/** undefined: the actor may make this move on the case as it stands. */
export function refusalOf(move: TicketMove, ticket: Ticket, actor: Actor): TicketMoveRefused['why'] | undefined {
  const { by, from }: Move = TICKET_MOVES[move];
  const own = ticket.personId === actor.id;
  if (by === 'person' && !own) return 'not-own-case';
  if (by !== 'person' && !actor.helpdesk) return 'not-helpdesk';
  if (by !== 'person' && own) return 'own-case';
  if (!isOpen(ticket)) return 'closed';
  if (!from.includes(ticket.state)) return ticket.state === 'new' ? 'not-claimed' : 'already-claimed';
  if (by === 'owner' && ticket.owner?.id !== actor.id) return 'not-owner';
  return undefined;
}
