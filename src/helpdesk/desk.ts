import type { Clock } from '../kernel/clock.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Database } from '../storage/open-storage.ts';
import type { OnCaseEvent } from './case-event.ts';

/** What the helpdesk's verbs work with. */
export interface Desk {
  readonly db: Database;
  readonly organisation: Organisation;
  readonly clock: Clock;
  /** Everybody who is told of case events, in this order: see OnCaseEvent. */
  readonly onCaseEvent: readonly OnCaseEvent[];
}
