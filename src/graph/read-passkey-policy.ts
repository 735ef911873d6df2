import { z } from 'zod';
import type { PasskeyPolicy, PasskeyProfile, PasskeyTarget } from '../people/passkey-policy.ts';
import type { PasskeyType } from '../people/sign-in-method.ts';
import { checked } from './checked.ts';

const restrictionsShape = z
  .object({
    isEnforced: z.boolean().nullish(),
    enforcementType: z.string().nullish(),
    aaGuids: z.array(z.string()).nullish(),
  })
  .nullish();

const profileShape = z.object({
  id: z.string(),
  name: z.string().nullish(),
  passkeyTypes: z.string().nullish(),
  attestationEnforcement: z.string().nullish(),
  keyRestrictions: restrictionsShape,
});

const shape = z.object({
  state: z.string().nullish(),
  isSelfServiceRegistrationAllowed: z.boolean().nullish(),
  defaultPasskeyProfile: z.string().nullish(),
  isAttestationEnforced: z.boolean().nullish(),
  keyRestrictions: restrictionsShape,
  includeTargets: z
    .array(z.object({ id: z.string(), allowedPasskeyProfiles: z.array(z.string()).nullish() }))
    .nullish(),
  excludeTargets: z.array(z.object({ id: z.string() })).nullish(),
  passkeyProfiles: z.array(profileShape).nullish(),
});

type Fido2 = z.output<typeof shape>;

/** fido2AuthenticationMethodConfiguration (Graph v1.0) as our policy. A target that names no profile has the default one. */
export function readPasskeyPolicy(value: unknown): PasskeyPolicy {
  const fido2 = checked(shape, value, 'the passkey policy');
  const profiles = fido2.passkeyProfiles?.length ? fido2.passkeyProfiles.map(readProfile) : [profileOfOldPolicy(fido2)];
  const fallback = profiles.find(({ id }) => id === fido2.defaultPasskeyProfile) ?? profiles[0];
  const include = (fido2.includeTargets ?? []).map(({ id, allowedPasskeyProfiles }): PasskeyTarget => {
    const named = allowedPasskeyProfiles ?? [];
    return { group: id, profiles: named.length > 0 || fallback === undefined ? named : [fallback.id] };
  });
  return {
    enabled: fido2.state === 'enabled',
    selfServiceAllowed: fido2.isSelfServiceRegistrationAllowed === true,
    include,
    exclude: (fido2.excludeTargets ?? []).map(({ id }) => id),
    profiles,
  };
}

function readProfile(profile: z.output<typeof profileShape>): PasskeyProfile {
  return {
    id: profile.id,
    name: profile.name ?? '',
    types: readTypes(profile.passkeyTypes),
    // Anything but "disabled", also a word of tomorrow, is told as enforced: a stricter guess leads nobody into a refusal.
    attestationEnforced: (profile.attestationEnforcement ?? 'disabled') !== 'disabled',
    keyRestrictions: readRestrictions(profile.keyRestrictions),
  };
}

/** Before passkey profiles there was one rule for all, and device-bound passkeys only; gone from Graph in October 2027. */
function profileOfOldPolicy({ isAttestationEnforced, keyRestrictions, defaultPasskeyProfile }: Fido2): PasskeyProfile {
  return {
    id: defaultPasskeyProfile ?? 'default',
    name: '',
    types: ['deviceBound'],
    attestationEnforced: isAttestationEnforced === true,
    keyRestrictions: readRestrictions(keyRestrictions),
  };
}

/** "deviceBound,synced": a list of flags in one string. */
const readTypes = (text: string | null | undefined): readonly PasskeyType[] =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => (word === 'deviceBound' || word === 'synced' ? word : 'unknown'));

function readRestrictions(given: z.output<typeof restrictionsShape>): PasskeyProfile['keyRestrictions'] {
  if (given?.isEnforced !== true) return { enforced: false };
  const aaguids = (given.aaGuids ?? []).map((aaguid) => aaguid.toLowerCase());
  return { enforced: true, kind: given.enforcementType === 'block' ? 'block' : 'allow', aaguids };
}
