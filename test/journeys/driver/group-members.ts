import type { TenantState } from '../../../src/emulator/tenant-state.ts';

/** Everybody in a group of the emulated tenant, nested groups included, each once. */
export function membersOf({ members, groups }: TenantState, groupId: string): readonly string[] {
  const people = new Set<string>();
  for (const id of members.get(groupId) ?? []) {
    if (!groups.has(id)) people.add(id);
    else for (const inner of membersOf({ members, groups } as TenantState, id)) people.add(inner);
  }
  return [...people];
}

/** Whether Entra shows a passkey for this person. */
export const hasPasskeyIn = ({ methods }: TenantState, personId: string): boolean =>
  (methods.get(personId) ?? []).some((method) => method['@odata.type'].includes('fido2'));
