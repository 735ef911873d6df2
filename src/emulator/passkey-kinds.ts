/**
 * The passkeys people in the emulated tenant can have, with the AAGUID and model Entra would show.
 * AAGUIDs: passkeydeveloper/passkey-authenticator-aaguids and Microsoft Learn.
 */
export const passkeyKinds = {
  authenticatorIos: {
    label: 'Microsoft Authenticator on iPhone',
    aaGuid: '90a3ccdf-635c-4729-a248-9b709135078f',
    model: 'Microsoft Authenticator',
    passkeyType: 'deviceBound',
    attestationLevel: 'attested',
  },
  authenticatorAndroid: {
    label: 'Microsoft Authenticator on Android',
    aaGuid: 'de1e552d-db1d-4423-a619-566b625cdc84',
    model: 'Microsoft Authenticator',
    passkeyType: 'deviceBound',
    attestationLevel: 'attested',
  },
  securityKey: {
    label: 'Security key (YubiKey 5 NFC)',
    aaGuid: '2fc0579f-8113-47ea-b116-bb5a8db9202a',
    model: 'YubiKey 5 Series with NFC',
    passkeyType: 'deviceBound',
    attestationLevel: 'attested',
  },
  windows: {
    label: 'Windows Hello on this computer',
    aaGuid: '08987058-cadc-4b81-b6e1-30de50dcbe96',
    model: 'Windows Hello Hardware Authenticator',
    passkeyType: 'deviceBound',
    attestationLevel: 'notAttested',
  },
  icloud: {
    label: 'iCloud Keychain (Apple Passwords)',
    aaGuid: 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd',
    model: 'Apple Passwords',
    passkeyType: 'synced',
    attestationLevel: 'notAttested',
  },
  google: {
    label: 'Google Password Manager',
    aaGuid: 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4',
    model: 'Google Password Manager',
    passkeyType: 'synced',
    attestationLevel: 'notAttested',
  },
} as const;

export type PasskeyKind = keyof typeof passkeyKinds;
