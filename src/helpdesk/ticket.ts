import type { PersonId } from '../people/person.ts';
import type { ResolutionCode } from './resolution-code.ts';
import type { Subject } from './subject.ts';
import { TICKET_MOVES, type TICKET_STATES } from './ticket-moves.ts';

/** A case, as people call it: one person's question in the hands of the helpdesk. */
export interface Ticket {
  /** What people read: 1004 in "Case 1004". */
  readonly number: number;
  readonly personId: PersonId;
  readonly personName: string;
  readonly subject: Subject;
  /** In the person's own words, secrets removed. */
  readonly question: string;
  /** What was said while the case was open, oldest first. */
  readonly added: readonly Note[];
  readonly tried: readonly string[];
  readonly device: string | undefined;
  readonly statusText: string | undefined;
  readonly priority: Priority;
  readonly state: TicketState;
  readonly owner: { readonly id: PersonId; readonly name: string } | undefined;
  /** Somebody else asked for the person: nothing here came from the person's own account. */
  readonly raisedBy: RaisedBy | undefined;
  readonly resolutionCode: ResolutionCode | undefined;
  readonly resolution: string | undefined;
  readonly confirmedAt: Date | undefined;
  readonly rating: Rating | undefined;
  /** The case that this one went into. */
  readonly mergedInto: number | undefined;
  /** When the next thing should happen; undefined: nothing is due, as for a case that waits for its person. */
  readonly dueAt: Date | undefined;
  /** Grows with every change: a change made on an older version is refused. */
  readonly version: number;
  readonly openedAt: Date;
  readonly changedAt: Date;
  readonly closedAt: Date | undefined;
}

export interface RaisedBy {
  readonly id: PersonId;
  readonly name: string;
  /** A colleague in the chat, or an agent who took a call. */
  readonly how: 'colleague' | 'call';
}

/** One thing said on a case, secrets removed. */
export interface Note {
  readonly text: string;
  readonly at: Date;
  readonly author: 'person' | 'raiser' | 'desk';
  /** '' when it is not known. */
  readonly authorName: string;
  /** The case waits for an answer to it. */
  readonly asks: boolean;
}

/**
 * urgent: somebody else may be using the account, or could be soon. high: the person cannot work at all. normal: all else.
 */
export const PRIORITIES = ['normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** 1 not good, 2 all right, 3 good. */
export const RATINGS = [1, 2, 3] as const;
export type Rating = (typeof RATINGS)[number];

export type TicketState = (typeof TICKET_STATES)[number];

/** Open is what its person can still withdraw. The index ticket_one_open names the same states; a test compares them. */
export const OPEN_STATES: readonly TicketState[] = TICKET_MOVES.withdraw.from;

export const isOpen = ({ state }: Pick<Ticket, 'state'>): boolean => OPEN_STATES.includes(state);
