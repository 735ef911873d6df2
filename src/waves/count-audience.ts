import type { Directory } from '../people/directory.ts';
import type { GroupId } from '../people/person.ts';
import { emergencyAccounts } from './emergency-accounts.ts';
import { exclusionOf } from './exclusion-of.ts';
import type { HasPasskey } from './has-passkey.ts';
import type { Outcome } from './outcome.ts';

export interface Audience {
  readonly people: number;
  /** How many would get it if it were sent now. */
  readonly recipients: number;
  readonly skipped: ReadonlyMap<Outcome, number>;
}

export interface CountingAudience {
  readonly directory: Pick<Directory, 'members'>;
  readonly emergencyGroup: GroupId | undefined;
  readonly hasPasskey: HasPasskey;
}

/** Who would get it and who not, by the gates that sending itself uses. Throws what the Directory throws. */
export async function countAudience(counting: CountingAudience, group: GroupId): Promise<Audience> {
  const emergency = await emergencyAccounts(counting.directory, counting.emergencyGroup);
  const skipped = new Map<Outcome, number>();
  let people = 0;
  let recipients = 0;
  for await (const page of counting.directory.members(group)) {
    const registered = await counting.hasPasskey(page.map(({ id }) => id));
    for (const person of page) {
      const why = exclusionOf(person, emergency) ?? (registered.has(person.id) ? 'already-registered' : undefined);
      people += 1;
      if (why) skipped.set(why, (skipped.get(why) ?? 0) + 1);
      else recipients += 1;
    }
  }
  return { people, recipients, skipped };
}
