import { devicesOf } from './contoso/devices.ts';
import { type GroupWithMembers, groups } from './contoso/groups.ts';
import { managerIds } from './contoso/managers.ts';
import { methodsOf } from './contoso/methods.ts';
import { emergencyAccounts, guests } from './contoso/outsiders.ts';
import { employees } from './contoso/people.ts';
import { contosoIds } from './contoso-ids.ts';
import type { GraphDevice, GraphMethod, GraphUser } from './graph-shapes.ts';

/** Everybody and everything in the emulated tenant before anything was changed. */
export interface Contoso {
  readonly users: readonly GraphUser[];
  readonly groups: readonly GroupWithMembers[];
  /** By person id. */
  readonly managers: ReadonlyMap<string, string>;
  readonly devices: ReadonlyMap<string, readonly GraphDevice[]>;
  readonly methods: ReadonlyMap<string, readonly GraphMethod[]>;
}

/** Builds the tenant: 965 employees, 20 guests, two emergency accounts. The same every time but for devices' "last seen". */
export function contoso(today: Date): Contoso {
  const staff = employees();
  const visitors = guests();
  const users = [...staff.map((one) => one.user), ...visitors, ...emergencyAccounts()];
  const allGroups = groups(staff, visitors);
  const devices = new Map(users.map((user) => [user.id, user.userType === 'Guest' ? [] : devicesOf(user, today)]));
  const methods = users.map((user): [string, readonly GraphMethod[]] => {
    const passkeyChance = passkeyChanceOf(user.id, allGroups);
    return [user.id, methodsOf({ user, devices: devices.get(user.id) ?? [], passkeyChance })];
  });
  return { users, groups: allGroups, managers: managerIds(staff), devices, methods: new Map(methods) };
}

const ids = contosoIds.groups;
const pilots: ReadonlySet<string> = new Set([
  ...[ids.itAdmins, ids.finance, ids.accountsPayable, ids.directors, ids.helpdeskPilot],
  ...[ids.travellers, ids.travellersEmea, ids.travellersIberia],
]);

/** About three in ten of the pilot groups have a passkey already, one in twelve of the others, none of the excluded. */
function passkeyChanceOf(id: string, allGroups: readonly GroupWithMembers[]): number {
  const own = allGroups.filter((one) => one.members.includes(id)).map((one) => one.group.id);
  if (own.includes(ids.notYet)) return 0;
  return own.some((group) => pilots.has(group)) ? 0.3 : 0.08;
}
