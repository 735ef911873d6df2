import type { Group, PersonId } from '../people/person.ts';

export type WaveState = 'draft' | 'sending' | 'finished' | 'cancelled';

/** Every allowed move. What has no way out is over. */
const MOVES: Readonly<Record<WaveState, readonly WaveState[]>> = Object.freeze({
  draft: ['sending', 'cancelled'],
  sending: ['finished', 'cancelled'],
  finished: [],
  cancelled: [],
});

/** The states a wave may be in just before it becomes `to`: the compare half of each compare-and-set. */
export const statesBefore = (to: WaveState): WaveState[] =>
  (Object.keys(MOVES) as WaveState[]).filter((from) => MOVES[from].includes(to));

export const isOver = (state: WaveState): boolean => MOVES[state].length === 0;

/** What the admin filled in; '' where nothing was. */
export interface WaveForm {
  readonly template: string;
  readonly ownTitle: string;
  readonly ownText: string;
}

/** What people read. `approved`: Markdown from a file of cards/waves/templates; otherwise plain words of an admin. */
export interface WaveText {
  readonly title: string;
  readonly body: string;
  readonly approved: boolean;
}

/** One announcement to one group. */
export interface Wave {
  readonly id: number;
  readonly formId: string;
  readonly revision: number;
  readonly group: Group;
  readonly form: WaveForm;
  readonly text: WaveText;
  readonly state: WaveState;
  readonly createdBy: PersonId;
  /** Somebody pressed Send, and the group is being read just now. */
  readonly preparing: boolean;
  /** Who pressed Send, and on how many people; undefined until the roster is frozen. */
  readonly approvedBy: PersonId | undefined;
  readonly approvedAt: Date | undefined;
  readonly roster: number | undefined;
  readonly endedAt: Date | undefined;
}
