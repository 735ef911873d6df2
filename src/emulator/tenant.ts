import { randomBytes } from 'node:crypto';
import type { Clock } from '../kernel/clock.ts';
import type { ChangesFile } from './changes-file.ts';
import { contoso } from './contoso.ts';
import type { GraphMethod, GraphUser } from './graph-shapes.ts';
import { newPasskey } from './new-passkey.ts';
import type { PasskeyKind } from './passkey-kinds.ts';
import type { ChangedBy, TenantChange } from './tenant-change.ts';
import { applyChange, type TenantState, tenantState } from './tenant-state.ts';

/** What can be done to the emulated tenant from inside the process. Unknown people, groups and methods throw. */
export interface Tenant {
  readonly state: TenantState;
  addPasskey(personId: string, passkey: { kind: PasskeyKind; name?: string; by?: ChangedBy }): GraphMethod;
  /** Any other method, also of a type Entra does not have yet. */
  addMethod(personId: string, method: GraphMethod): GraphMethod;
  removeMethod(personId: string, methodId: string, by?: ChangedBy): void;
  addMember(groupId: string, memberId: string): void;
  removeMember(groupId: string, memberId: string): void;
  changeUser(personId: string, set: Partial<GraphUser>): void;
  removeUser(personId: string): void;
  /** Properties of the policy's Fido2 configuration, such as { state: 'disabled' }. */
  changePasskeyPolicy(set: Readonly<Record<string, unknown>>): void;
}

/** The tenant at its start, with the changes the file remembers already made. */
export function openTenant(clock: Clock, file: ChangesFile): Tenant {
  const state = tenantState(contoso(clock()));
  for (const change of file.changes) applyChange(state, change);
  const make = (change: TenantChange): void => {
    applyChange(state, change);
    file.append(change);
  };
  const now = (): string => clock().toISOString();
  const add = (personId: string, method: GraphMethod, by: ChangedBy): GraphMethod => {
    known(state.users, personId, 'person');
    make({ kind: 'methodAdded', personId, method, at: now(), by });
    return method;
  };
  return {
    state,
    addPasskey: (personId, { kind, name, by = 'self' }) =>
      add(personId, newPasskey({ id: newCredentialId(), kind, name, createdAt: now() }), by),
    addMethod: (personId, method) => add(personId, method, 'self'),
    removeMethod(personId, methodId, by = 'self') {
      const method = known(state.methods, personId, 'person').find((one) => one.id === methodId);
      if (method === undefined) throw new Error(`The person ${personId} has no sign-in method ${methodId}`);
      make({ kind: 'methodRemoved', personId, method, at: now(), by });
    },
    addMember: (groupId, memberId) => make({ kind: 'memberAdded', ...membership(state, groupId, memberId) }),
    removeMember: (groupId, memberId) => make({ kind: 'memberRemoved', ...membership(state, groupId, memberId) }),
    changeUser: (personId, set) =>
      make({ kind: 'userChanged', personId: known(state.users, personId, 'person').id, set }),
    changePasskeyPolicy: (set) => make({ kind: 'passkeyPolicyChanged', set }),
    removeUser: (personId) => make({ kind: 'userRemoved', personId: known(state.users, personId, 'person').id }),
  };
}

function known<T>(things: ReadonlyMap<string, T>, id: string, what: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`The emulated tenant has no ${what} ${id}`);
  return thing;
}

function membership(state: TenantState, groupId: string, memberId: string) {
  known(state.groups, groupId, 'group');
  if (!state.groups.has(memberId)) known(state.users, memberId, 'person');
  return { groupId, memberId };
}

/** Like Entra's: 16 random bytes as base64url and a digit. */
const newCredentialId = (): string => `${randomBytes(16).toString('base64url')}2`;
