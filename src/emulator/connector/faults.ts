import type { CallName, ConnectorCall } from './connector-call.ts';
import { seededRandom } from './seeded-random.ts';
import type { TeamsError } from './teams-errors.ts';

export interface FaultMatch {
  readonly call?: CallName;
  readonly personId?: string;
  readonly conversationId?: string;
}

/** What goes wrong. Neither `status` nor `drop`: the call succeeds, after `delayMs`. */
export interface Fault extends Partial<TeamsError> {
  /** The connection is closed without an answer. */
  readonly drop?: true;
  /** 'after': the call has its effect, and only then goes wrong. Default 'before'. */
  readonly when?: 'before' | 'after';
  readonly delayMs?: number;
  /** Which calls; all when left out. */
  readonly match?: FaultMatch | ((call: ConnectorCall) => boolean);
}

/** Makes the emulator misbehave on request. `next` comes before everything lasting; otherwise the earlier rule wins. */
export interface Faults {
  /** The next matching calls go wrong: one, or `times`. */
  next(fault: Fault & { readonly times?: number }): void;
  /** Every matching call, until clear. */
  always(fault: Fault): void;
  /** Everything that leads to this person's 1:1 chat, until clear. */
  forPerson(personId: string, fault: Fault): void;
  /** A random share (0 to 1) of matching calls; the same calls for the same seed. */
  sometimes(fault: Fault & { readonly share: number; readonly seed?: number }): void;
  clear(): void;
}

interface Rule {
  readonly fault: Fault;
  /** Called once for each matching call. */
  readonly strikes: () => boolean;
}

/** The faults asked for, and the one that hits a call. */
export function openFaults(): Faults & { hitting(call: ConnectorCall): Fault | undefined } {
  const passing: Rule[] = [];
  const lasting: Rule[] = [];
  const always = (fault: Fault) => void lasting.push({ fault, strikes: () => true });
  return {
    next({ times = 1, ...fault }) {
      let left = times;
      passing.push({
        fault,
        strikes: () => {
          left -= 1;
          return left >= 0;
        },
      });
    },
    always,
    forPerson: (personId, fault) => always({ ...fault, match: { personId } }),
    sometimes({ share, seed = 1, ...fault }) {
      const random = seededRandom(seed);
      lasting.push({ fault, strikes: () => random() < share });
    },
    clear: () => {
      passing.splice(0);
      lasting.splice(0);
    },
    hitting: (call) =>
      [...passing, ...lasting].find(({ fault, strikes }) => matches(fault.match, call) && strikes())?.fault,
  };
}

function matches(match: Fault['match'], call: ConnectorCall): boolean {
  if (match === undefined) return true;
  if (typeof match === 'function') return match(call);
  if (match.call !== undefined && match.call !== call.name) return false;
  if (match.personId !== undefined && match.personId.toLowerCase() !== call.personId) return false;
  return match.conversationId === undefined || match.conversationId === call.conversationId;
}
