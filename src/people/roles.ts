import type { Directory } from './directory.ts';
import type { GroupId, PersonId } from './person.ts';

/** What somebody may do beyond what every employee may. */
export type Role = 'helpdesk' | 'admin';

/** The Entra groups that carry the roles. */
export type RoleGroups = Readonly<Record<Role, GroupId>>;

export type RolesOf = (id: PersonId) => Promise<ReadonlySet<Role>>;

/** Asks Entra each time: a role taken away works from the next press on, whatever an old card still shows. */
export function rolesFrom(directory: Pick<Directory, 'groupsOf'>, groups: RoleGroups): RolesOf {
  return async (id) => {
    const held = await directory.groupsOf(id, Object.values(groups));
    return new Set((Object.keys(groups) as Role[]).filter((role) => held.has(groups[role])));
  };
}
