/** Direct members by group id: users and nested groups. */
export type Members = ReadonlyMap<string, ReadonlySet<string>>;

/** Ids of everything in the group, directly or through nested groups, each once; nested groups themselves included. */
export function transitiveMembers(members: Members, groupId: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [groupId];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const id of members.get(next) ?? []) {
      if (found.has(id)) continue;
      found.add(id);
      if (members.has(id)) open.push(id);
    }
  }
  return found;
}

/** Ids of the groups that hold this user or group, directly or through other groups. */
export function transitiveMemberOf(members: Members, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [groupId, direct] of members) {
      if (!direct.has(next) || found.has(groupId)) continue;
      found.add(groupId);
      open.push(groupId);
    }
  }
  return found;
}
