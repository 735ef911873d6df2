import type { AllowedPasskeys } from './allowed-passkeys.ts';

/**
 * Of what the policy accepts, what this person should be shown. Whoever holds special rights, or is the target of a
 * profile without synced passkeys, is shown no synced one, even where another of their groups would accept it.
 * Source: Microsoft Learn, "Synced passkeys FAQ" (device-bound for administrators and highly privileged users).
 */
export function advisablePasskeys(
  allowed: AllowedPasskeys,
  { privileged }: { readonly privileged: boolean },
): AllowedPasskeys {
  if (allowed.kind === 'not-allowed') return allowed;
  if (!privileged && allowed.profiles.every(({ types }) => types.includes('synced'))) return allowed;
  const strict = allowed.profiles.map((profile) => ({ ...profile, types: profile.types.filter(isDeviceBound) }));
  const profiles = strict.filter(({ types }) => types.length > 0);
  return profiles.length === 0 ? { kind: 'not-allowed', why: 'not-in-scope' } : { kind: 'allowed', profiles };
}

const isDeviceBound = (type: string): boolean => type === 'deviceBound';
