import { audits } from './audits.ts';
import { contosoPolicy } from './contoso/policy.ts';
import type { Contoso } from './contoso.ts';
import type { GraphAudit, GraphDevice, GraphGroup, GraphMethod, GraphUser } from './graph-shapes.ts';
import type { TenantChange } from './tenant-change.ts';

interface Configuration {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** The tenant as it is now. Only applyChange alters it. */
export interface TenantState {
  readonly users: Map<string, GraphUser>;
  readonly groups: Map<string, GraphGroup>;
  readonly members: Map<string, Set<string>>;
  readonly managers: Map<string, string>;
  readonly devices: Map<string, readonly GraphDevice[]>;
  readonly methods: Map<string, readonly GraphMethod[]>;
  /** The whole authentication methods policy, its Fido2 configuration first. */
  policy: {
    readonly authenticationMethodConfigurations: readonly Configuration[];
    readonly [property: string]: unknown;
  };
  /** Oldest first. */
  readonly audits: GraphAudit[];
}

export function tenantState(start: Contoso): TenantState {
  return {
    users: new Map(start.users.map((user) => [user.id, user])),
    groups: new Map(start.groups.map(({ group }) => [group.id, group])),
    members: new Map(start.groups.map(({ group, members }) => [group.id, new Set(members)])),
    managers: new Map(start.managers),
    devices: new Map(start.devices),
    methods: new Map(start.methods),
    policy: contosoPolicy,
    audits: [],
  };
}

/** Makes one change, also when it is replayed from the changes file: a change to somebody who is gone does nothing. */
export function applyChange(state: TenantState, change: TenantChange): void {
  switch (change.kind) {
    case 'memberAdded':
      state.members.get(change.groupId)?.add(change.memberId);
      return;
    case 'memberRemoved':
      state.members.get(change.groupId)?.delete(change.memberId);
      return;
    case 'passkeyPolicyChanged':
      state.policy = {
        ...state.policy,
        authenticationMethodConfigurations: state.policy.authenticationMethodConfigurations.map((one) =>
          one.id === 'Fido2' ? { ...one, ...change.set } : one,
        ),
      };
      return;
    case 'userRemoved':
      state.users.delete(change.personId);
      for (const members of state.members.values()) members.delete(change.personId);
      return;
  }
  const user = state.users.get(change.personId);
  if (user === undefined) return;
  if (change.kind === 'userChanged') {
    state.users.set(user.id, { ...user, ...change.set, id: user.id });
    return;
  }
  const others = (state.methods.get(user.id) ?? []).filter((method) => method.id !== change.method.id);
  state.methods.set(user.id, change.kind === 'methodAdded' ? [...others, change.method] : others);
  state.audits.push(...audits(change, user));
}
