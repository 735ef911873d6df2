import type { GraphDevice, GraphMethod, GraphUser } from '../graph-shapes.ts';
import { newPasskey } from '../new-passkey.ts';
import type { PasskeyKind } from '../passkey-kinds.ts';
import { type Chance, chance } from './chance.ts';
import { namedMethods } from './named-methods.ts';
import { type OtherMethodKind, otherMethod } from './other-method.ts';
import { stableCredentialId } from './stable-id.ts';

interface Holder {
  readonly user: GraphUser;
  readonly devices: readonly GraphDevice[];
  /** 0..1: how likely this person already has a passkey. */
  readonly passkeyChance: number;
}

/** The sign-in methods a person starts with; the same at every start. Guests sign in at home and have none here. */
export function methodsOf({ user, devices, passkeyChance }: Holder): readonly GraphMethod[] {
  if (user.userType === 'Guest') return [];
  const random = chance(`methods/${user.id}`);
  const kinds = namedMethods[user.id] ?? ['password', ...invented(devices, random)];
  const passkeys = namedPasskeys(user) ?? (random.often(passkeyChance) ? [passkeyFor(devices, random)] : []);
  return [
    ...kinds.map((kind) => otherMethod(kind, { user, devices })),
    ...passkeys.map((kind, n) =>
      newPasskey({
        id: stableCredentialId(`passkey/${user.id}/${n}`),
        kind,
        createdAt: `2026-${10 + random.below(2)}-0${1 + random.below(9)}T1${random.below(7)}:24:00Z`,
      }),
    ),
  ];
}

function invented(devices: readonly GraphDevice[], random: Chance): readonly OtherMethodKind[] {
  const has = (system: string): boolean => devices.some((device) => device.operatingSystem === system);
  const chances: readonly (readonly [OtherMethodKind, number])[] = [
    ['phone', 0.85],
    ['authenticator', 0.75],
    ['windowsHello', has('Windows') ? 0.6 : 0],
    ['platformCredential', has('MacMDM') ? 0.4 : 0],
    ['softwareOath', 0.06],
    ['email', 0.1],
    ['officePhone', 0.04],
    ['temporaryAccessPass', 0.01],
    ['qrCodePin', 0.01],
    ['external', 0.01],
  ];
  return chances.filter(([, probability]) => random.often(probability)).map(([kind]) => kind);
}

/** One their devices can hold: Authenticator needs iOS 17 or Android 14, iCloud Keychain iOS 16, Google's manager Android 9. */
function passkeyFor(devices: readonly GraphDevice[], random: Chance): PasskeyKind {
  for (const { operatingSystem, operatingSystemVersion } of devices) {
    const version = Number.parseInt(operatingSystemVersion ?? '', 10);
    if (operatingSystem.startsWith('Android')) {
      return version >= 14 ? random.pick(['authenticatorAndroid', 'google']) : 'google';
    }
    if (operatingSystem === 'iOS' && version >= 17) return random.pick(['authenticatorIos', 'icloud']);
    if (operatingSystem === 'IPhone' && version >= 16) return 'icloud';
  }
  return 'securityKey';
}

function namedPasskeys(user: GraphUser): readonly PasskeyKind[] | undefined {
  if (user.displayName.startsWith('Emergency Access')) return ['securityKey', 'securityKey'];
  if (namedMethods[user.id] === undefined) return undefined;
  if (user.givenName === 'Haruto') return ['securityKey'];
  return user.givenName === 'Chloé' ? ['icloud'] : [];
}
