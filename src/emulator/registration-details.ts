import type { GraphMethod, GraphUser } from './graph-shapes.ts';
import { passkeyKinds } from './passkey-kinds.ts';

/** One row of GET /reports/authenticationMethods/userRegistrationDetails, from what the person has right now. */
export function registrationDetails(user: GraphUser, methods: readonly GraphMethod[], asOf: Date) {
  const registered = [...new Set(methods.flatMap(reportNames))];
  const passwordless = registered.some((name) => /^passKey|^windowsHello|SecureEnclave/.test(name));
  const mfa = passwordless || registered.some((name) => mfaNames.has(name));
  return {
    id: user.id,
    userDisplayName: user.displayName,
    userPrincipalName: user.userPrincipalName,
    userType: user.userType === 'Guest' ? 'guest' : 'member',
    isAdmin: user.displayName.startsWith('Emergency Access') || user.jobTitle === 'Identity Administrator',
    isMfaCapable: mfa,
    isMfaRegistered: mfa,
    isPasswordlessCapable: passwordless,
    isSsprCapable: registered.includes('mobilePhone'),
    isSsprEnabled: user.userType === 'Member',
    isSsprRegistered: registered.includes('mobilePhone'),
    isSystemPreferredAuthenticationMethodEnabled: true,
    systemPreferredAuthenticationMethods: [],
    userPreferredMethodForSecondaryAuthentication: registered.includes('microsoftAuthenticatorPush') ? 'push' : 'none',
    methodsRegistered: registered,
    lastUpdatedDateTime: asOf.toISOString(),
  };
}

const mfaNames = new Set(['microsoftAuthenticatorPush', 'softwareOneTimePasscode', 'mobilePhone', 'officePhone']);

const plainNames: Readonly<Record<string, readonly string[]>> = {
  microsoftAuthenticatorAuthenticationMethod: ['microsoftAuthenticatorPush', 'softwareOneTimePasscode'],
  windowsHelloForBusinessAuthenticationMethod: ['windowsHelloForBusiness'],
  platformCredentialAuthenticationMethod: ['macOsSecureEnclaveKey'],
  softwareOathAuthenticationMethod: ['softwareOneTimePasscode'],
  emailAuthenticationMethod: ['email'],
  temporaryAccessPassAuthenticationMethod: ['temporaryAccessPass'],
  qrCodePinAuthenticationMethod: ['qrCode'],
  externalAuthenticationMethod: ['externalAuthMethod'],
};

const authenticator: readonly unknown[] = [
  passkeyKinds.authenticatorIos.aaGuid,
  passkeyKinds.authenticatorAndroid.aaGuid,
];

/** The report's own words for a method; a password has none. */
function reportNames(method: GraphMethod): readonly string[] {
  const type = method['@odata.type'].replace('#microsoft.graph.', '');
  if (type === 'phoneAuthenticationMethod') return [method.phoneType === 'office' ? 'officePhone' : 'mobilePhone'];
  if (type !== 'fido2AuthenticationMethod') return plainNames[type] ?? [];
  if (method.passkeyType === 'synced') return ['passKeySynced'];
  if (authenticator.includes(method.aaGuid)) return ['passKeyDeviceBoundAuthenticator'];
  return [method.aaGuid === passkeyKinds.windows.aaGuid ? 'passKeyDeviceBoundWindowsHello' : 'passKeyDeviceBound'];
}
