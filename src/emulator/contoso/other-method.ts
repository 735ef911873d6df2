import type { GraphDevice, GraphMethod, GraphUser } from '../graph-shapes.ts';
import { chance } from './chance.ts';
import { stableId } from './stable-id.ts';

interface Holder {
  readonly user: GraphUser;
  readonly devices: readonly GraphDevice[];
}

type Properties = (holder: Holder) => Readonly<Record<string, unknown>>;

const nameOf = ({ devices }: Holder, systems: RegExp): string =>
  devices.find((device) => systems.test(device.operatingSystem))?.displayName ?? '';

/** Only numbers that Ofcom keeps free for drama: +44 7700 900000 to 900999. */
const phoneNumber = ({ user }: Holder): string => `+44 7700900${100 + chance(`phone/${user.id}`).below(900)}`;

const kinds = {
  password: ['passwordAuthenticationMethod', () => ({ password: null })],
  phone: [
    'phoneAuthenticationMethod',
    (holder: Holder) => ({ phoneNumber: phoneNumber(holder), phoneType: 'mobile', smsSignInState: 'notEnabled' }),
  ],
  officePhone: [
    'phoneAuthenticationMethod',
    () => ({ phoneNumber: '+44 2079460100', phoneType: 'office', smsSignInState: 'notSupported' }),
  ],
  authenticator: [
    'microsoftAuthenticatorAuthenticationMethod',
    (holder: Holder) => ({
      displayName: nameOf(holder, /^(i|Android)/i) || 'Phone',
      deviceTag: 'SoftwareTokenActivated',
      phoneAppVersion: '6.8.40',
    }),
  ],
  windowsHello: [
    'windowsHelloForBusinessAuthenticationMethod',
    (holder: Holder) => ({ displayName: nameOf(holder, /^Windows$/), keyStrength: 'normal' }),
  ],
  platformCredential: [
    'platformCredentialAuthenticationMethod',
    (holder: Holder) => ({ displayName: nameOf(holder, /^Mac/), keyStrength: 'normal', platform: 'macOS' }),
  ],
  softwareOath: ['softwareOathAuthenticationMethod', () => ({ secretKey: null })],
  email: ['emailAuthenticationMethod', ({ user }: Holder) => ({ emailAddress: `${user.mailNickname}@home.example` })],
  temporaryAccessPass: [
    'temporaryAccessPassAuthenticationMethod',
    // Graph gives the pass itself once, in the answer to the request that made it; never here.
    () => ({
      temporaryAccessPass: null,
      startDateTime: '2026-11-10T08:00:00Z',
      lifetimeInMinutes: 60,
      isUsableOnce: true,
      isUsable: false,
      methodUsabilityReason: 'Expired',
    }),
  ],
  qrCodePin: ['qrCodePinAuthenticationMethod', () => ({})],
  external: [
    'externalAuthenticationMethod',
    () => ({ configurationId: stableId('external-method'), displayName: 'Fabrikam Verify' }),
  ],
} as const satisfies Record<string, readonly [string, Properties]>;

export type OtherMethodKind = keyof typeof kinds;

/** Any authentication method that is not a passkey, as GET .../authentication/methods shows it. */
export function otherMethod(kind: OtherMethodKind, holder: Holder): GraphMethod {
  const [type, properties] = kinds[kind];
  return {
    '@odata.type': `#microsoft.graph.${type}`,
    // Every account's password has this one id in Entra.
    id: kind === 'password' ? '28c10230-6103-485e-b985-444c60001490' : stableId(`method/${holder.user.id}/${kind}`),
    createdDateTime: `2025-0${1 + chance(`${kind}/${holder.user.id}`).below(9)}-12T09:30:00Z`,
    ...properties(holder),
  };
}
