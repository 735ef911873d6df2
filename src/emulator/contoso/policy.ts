import { contosoIds } from '../contoso-ids.ts';
import { passkeyKinds } from '../passkey-kinds.ts';

const { groups, profiles } = contosoIds;
const groupTarget = (id: string) => ({ targetType: 'group', id });
const noKeyRestrictions = { isEnforced: false, enforcementType: 'allow', aaGuids: [] };

function passkeyTarget(id: string, profile: string) {
  return { ...groupTarget(id), isRegistrationRequired: false, allowedPasskeyProfiles: [profile] };
}

const fido2 = {
  '@odata.type': '#microsoft.graph.fido2AuthenticationMethodConfiguration',
  id: 'Fido2',
  state: 'enabled',
  isSelfServiceRegistrationAllowed: true,
  defaultPasskeyProfile: profiles.everyone,
  // Deprecated since October 2025 in favour of the profiles; still answered.
  isAttestationEnforced: false,
  keyRestrictions: { isEnforced: false, enforcementType: 'block', aaGuids: [] },
  includeTargets: [
    passkeyTarget(groups.allStaff, profiles.everyone),
    passkeyTarget(groups.itAdmins, profiles.privileged),
    passkeyTarget(groups.directors, profiles.privileged),
    passkeyTarget(groups.emergencyAccess, profiles.securityKeysOnly),
  ],
  excludeTargets: [groupTarget(groups.notYet)],
  passkeyProfiles: [
    {
      id: profiles.everyone,
      name: 'Everyone',
      passkeyTypes: 'deviceBound,synced',
      attestationEnforcement: 'disabled',
      keyRestrictions: noKeyRestrictions,
    },
    {
      id: profiles.privileged,
      name: 'Privileged',
      passkeyTypes: 'deviceBound',
      attestationEnforcement: 'registrationOnly',
      keyRestrictions: noKeyRestrictions,
    },
    {
      id: profiles.securityKeysOnly,
      name: 'Security keys only',
      passkeyTypes: 'deviceBound',
      attestationEnforcement: 'registrationOnly',
      keyRestrictions: {
        isEnforced: true,
        enforcementType: 'allow',
        aaGuids: [passkeyKinds.securityKey.aaGuid, 'a25342c0-3cdc-4414-8e46-f4807fca511c'],
      },
    },
  ],
} as const;

const staff = [{ ...groupTarget(groups.allStaff), isRegistrationRequired: false }];

const otherConfigurations = [
  {
    '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration',
    id: 'TemporaryAccessPass',
    state: 'enabled',
    defaultLength: 8,
    defaultLifetimeInMinutes: 60,
    minimumLifetimeInMinutes: 60,
    maximumLifetimeInMinutes: 480,
    isUsableOnce: false,
    includeTargets: staff,
    excludeTargets: [],
  },
  {
    '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethodConfiguration',
    id: 'MicrosoftAuthenticator',
    state: 'enabled',
    isSoftwareOathEnabled: true,
    includeTargets: staff.map((target) => ({ ...target, authenticationMode: 'any' })),
    excludeTargets: [],
  },
  {
    '@odata.type': '#microsoft.graph.smsAuthenticationMethodConfiguration',
    id: 'Sms',
    state: 'enabled',
    excludeTargets: [groupTarget(groups.itAdmins)],
  },
  {
    '@odata.type': '#microsoft.graph.voiceAuthenticationMethodConfiguration',
    id: 'Voice',
    state: 'disabled',
    isOfficePhoneAllowed: false,
    excludeTargets: [],
  },
] as const;

/** GET /policies/authenticationMethodsPolicy of the emulated tenant, with Microsoft's own passkey campaign switched on. */
export const contosoPolicy = {
  id: 'authenticationMethodsPolicy',
  displayName: 'Authentication Methods Policy',
  description: 'The tenant-wide policy that controls which authentication methods are allowed',
  lastModifiedDateTime: '2026-10-05T07:12:00Z',
  policyVersion: '1.5',
  policyMigrationState: 'migrationComplete',
  registrationEnforcement: {
    authenticationMethodsRegistrationCampaign: {
      state: 'enabled',
      snoozeDurationInDays: 3,
      includeTargets: [{ ...groupTarget(groups.itAdmins), targetedAuthenticationMethod: 'fido2' }],
      excludeTargets: [groupTarget(groups.emergencyAccess)],
    },
  },
  authenticationMethodConfigurations: [fido2, ...otherConfigurations],
} as const;
