import type { OnCaseEvent } from '../../src/helpdesk/case-event.ts';
import type { Desk } from '../../src/helpdesk/desk.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { readOrganisation } from '../../src/people/organisation.ts';
import type { Database } from '../../src/storage/open-storage.ts';

/** What the helpdesk's verbs work with, on a real database. */
export const deskOn = (db: Database, onCaseEvent: readonly OnCaseEvent[] = []): Desk => ({
  db,
  organisation: readOrganisation('cards/organisation.json'),
  clock: systemClock,
  onCaseEvent,
});
