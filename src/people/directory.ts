import type { Device } from './device.ts';
import type { PasskeyPolicy } from './passkey-policy.ts';
import type { Group, GroupId, Person, PersonId } from './person.ts';
import type { SignInMethod } from './sign-in-method.ts';

/** One row of Entra's registration report: bulk and up to some hours old. Disabled accounts are not in it. */
export interface Registration {
  readonly personId: PersonId;
  /** Entra's own words, unknown ones kept: 'passKeyDeviceBound', 'mobilePhone', ... */
  readonly methods: readonly string[];
  /** Holds special rights in Entra. */
  readonly isAdmin: boolean;
  readonly reportedAt: Date | undefined;
}

/**
 * Who people are and what they have, read from Microsoft Entra ID. Read only.
 * Every call may throw TryAgainLater (throttled or away) or PermanentFailure (permission missing, request refused).
 */
export interface Directory {
  /** undefined: no such user. Disabled users are returned with enabled = false. */
  person(id: PersonId): Promise<Person | undefined>;
  /** Those of `among` the person is a member of, directly or through nested groups. Live, never from a cache. */
  groupsOf(id: PersonId, among: readonly GroupId[]): Promise<ReadonlySet<GroupId>>;
  group(id: GroupId): Promise<Group | undefined>;
  /** Everyone in the group and in groups nested in it, in pages; each person once. */
  members(id: GroupId): AsyncIterable<readonly Person[]>;
  /** Live, for one person only: never for bulk questions, which Entra throttles hard. */
  signInMethods(id: PersonId): Promise<readonly SignInMethod[]>;
  devices(id: PersonId): Promise<readonly Device[]>;
  passkeyPolicy(): Promise<PasskeyPolicy>;
  /** The registration report in pages, under Entra's limit of 5 requests in 10 s. */
  registrations(): AsyncIterable<readonly Registration[]>;
}
