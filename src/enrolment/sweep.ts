import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Directory } from '../people/directory.ts';
import type { Database } from '../storage/open-storage.ts';
import { keepRegistrations } from './enrolment-store.ts';

export interface Sweeping {
  readonly db: Database;
  readonly directory: Pick<Directory, 'registrations'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Reads the whole registration report, page by page, and keeps it. Returns how many people it named. */
export async function sweepEnrolment({ db, directory, clock, logger }: Sweeping): Promise<number> {
  let people = 0;
  for await (const page of directory.registrations()) {
    await keepRegistrations(db, page, clock());
    people += page.length;
  }
  logger.info({ people }, 'the registration report was read');
  return people;
}
