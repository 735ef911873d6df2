import type { Unreachable } from '../delivery/verdict.ts';

const UNREACHABLE: Readonly<Record<Unreachable, true>> = {
  'not-installed': true,
  'blocked-by-person': true,
  'bot-disabled': true,
  'removed-from-conversation': true,
  'conversation-gone': true,
  'writes-blocked': true,
};

const REACHABLE = [
  'sent',
  /** Has a passkey: not bothered. */
  'already-registered',
  'emergency-account',
  'disabled',
  /** A guest registers at home, not here. */
  'guest',
  /** Teams refuses our message or our set-up; `detail` holds its code. */
  'refused',
  /** Tried as often as is allowed; `detail` holds the last answer. */
  'gave-up',
  /** The wave was stopped first. */
  'cancelled',
] as const;

/** How a wave ended for one person. Everybody on the roster ends in exactly one of these. */
export type Outcome = (typeof REACHABLE)[number] | `unreachable:${Unreachable}`;

/** The closed list, in the order in which totals are shown. */
export const OUTCOMES: readonly Outcome[] = [
  ...REACHABLE,
  ...(Object.keys(UNREACHABLE) as Unreachable[]).map((why) => `unreachable:${why}` as const),
];
