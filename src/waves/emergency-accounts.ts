import type { Directory } from '../people/directory.ts';
import type { GroupId, PersonId } from '../people/person.ts';

/** The accounts that are never written to. Empty when the tenant named no group for them. */
export async function emergencyAccounts(
  directory: Pick<Directory, 'members'>,
  group: GroupId | undefined,
): Promise<ReadonlySet<PersonId>> {
  const ids = new Set<PersonId>();
  if (group === undefined) return ids;
  for await (const page of directory.members(group)) for (const { id } of page) ids.add(id);
  return ids;
}
