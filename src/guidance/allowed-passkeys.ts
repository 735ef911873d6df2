import type { PasskeyPolicy, PasskeyProfile } from '../people/passkey-policy.ts';
import type { GroupId, Person } from '../people/person.ts';
import type { PasskeyType } from '../people/sign-in-method.ts';

export type NotAllowed = 'switched-off' | 'self-service-off' | 'guest' | 'excluded' | 'not-in-scope';

/** What the tenant's policy means for one person. */
export type AllowedPasskeys =
  | { readonly kind: 'allowed'; readonly profiles: readonly PasskeyProfile[] }
  | { readonly kind: 'not-allowed'; readonly why: NotAllowed };

/** Groups that decide; ask the directory which of them the person is in. */
export function decidingGroups(policy: PasskeyPolicy): readonly GroupId[] {
  const included = policy.include.map(({ group }) => group).filter((group) => group !== 'all_users');
  return [...new Set([...included, ...policy.exclude])];
}

/**
 * An excluded group wins over every included one; somebody in several targets may use what satisfies at least one of
 * their profiles; guests cannot register. Source: Microsoft Learn, "Enable passkeys (FIDO2)", passkey profiles.
 */
export function allowedPasskeys(
  policy: PasskeyPolicy,
  person: Pick<Person, 'kind'>,
  groups: ReadonlySet<GroupId>,
): AllowedPasskeys {
  if (!policy.enabled) return { kind: 'not-allowed', why: 'switched-off' };
  if (!policy.selfServiceAllowed) return { kind: 'not-allowed', why: 'self-service-off' };
  if (person.kind === 'guest') return { kind: 'not-allowed', why: 'guest' };
  if (policy.exclude.some((group) => groups.has(group))) return { kind: 'not-allowed', why: 'excluded' };
  const targets = policy.include.filter(({ group }) => group === 'all_users' || groups.has(group));
  const ids = new Set(targets.flatMap(({ profiles }) => profiles));
  const profiles = policy.profiles.filter(({ id }) => ids.has(id));
  return profiles.length === 0 ? { kind: 'not-allowed', why: 'not-in-scope' } : { kind: 'allowed', profiles };
}

/** Whether one of the profiles accepts a passkey of this type and of one of these models ([]: any model, a security key). */
export function accepts(
  profiles: readonly PasskeyProfile[],
  passkey: { readonly type: PasskeyType; readonly attested: boolean; readonly aaguids: readonly string[] },
): boolean {
  return profiles.some((profile) => {
    if (!profile.types.includes(passkey.type)) return false;
    // Synced passkeys, passkeys of Windows, and phones reached by QR code cannot be attested.
    if (profile.attestationEnforced && !passkey.attested) return false;
    return keysAllow(profile.keyRestrictions, passkey.aaguids);
  });
}

function keysAllow(restrictions: PasskeyProfile['keyRestrictions'], aaguids: readonly string[]): boolean {
  if (!restrictions.enforced || aaguids.length === 0) return true;
  const listed = (aaguid: string) => restrictions.aaguids.some((one) => one.toLowerCase() === aaguid.toLowerCase());
  return restrictions.kind === 'allow' ? aaguids.some(listed) : !aaguids.every(listed);
}
