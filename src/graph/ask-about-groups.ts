import { z } from 'zod';
import type { Directory } from '../people/directory.ts';
import type { Person } from '../people/person.ts';
import { advancedQuery } from './advanced-query.ts';
import { checked } from './checked.ts';
import type { GraphClient } from './graph-client.ts';
import { list } from './list.ts';
import { pages } from './pages.ts';
import { personProperties, readPerson } from './read-person.ts';

const idShape = z.object({ id: z.string() });
const groupShape = z.object({ id: z.string(), displayName: z.string().nullish() });

/** The Directory's questions about groups. Need GroupMember.Read.All and User.Read.All. */
export function askAboutGroups(client: GraphClient): Pick<Directory, 'group' | 'groupsOf' | 'members'> {
  return {
    async group(id) {
      const path = `/groups/${encodeURIComponent(id)}?$select=id,displayName`;
      const answer = await client.ask({ path, permission: 'GroupMember.Read.All' });
      if (answer === undefined) return undefined;
      const group = checked(groupShape, answer, 'a group');
      return { id: group.id, name: group.displayName ?? '' };
    },

    /** A plain question, not an advanced one: those are answered from an index that lags behind. */
    async groupsOf(id, among) {
      if (among.length === 0) return new Set();
      const path = `/users/${encodeURIComponent(id)}/transitiveMemberOf?$select=id&$top=999`;
      // Somebody who is gone is in no group, and so may do nothing.
      const groups = await list(client, { path, permission: 'User.Read.All', missing: 'is empty' });
      const held = new Set(groups.map((group) => checked(idShape, group, 'a group').id.toLowerCase()));
      return new Set(among.filter((group) => held.has(group.toLowerCase())));
    },

    members: (id) => members(client, id),
  };
}

async function* members(client: GraphClient, groupId: string): AsyncGenerator<readonly Person[]> {
  const seen = new Set<string>();
  const cast = `/groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.user`;
  const path = `${cast}?$select=${personProperties}&$count=true&$top=999`;
  for await (const page of pages(client, {
    path,
    permission: 'GroupMember.Read.All and User.Read.All',
    ...advancedQuery,
  })) {
    const fresh = page.map(readPerson).filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    // Twice on one page is as possible as on two: a person can be in two nested groups.
    yield [...new Map(fresh.map((person) => [person.id, person])).values()];
  }
}
