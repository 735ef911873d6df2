export type PasskeyType = 'deviceBound' | 'synced' | 'unknown';

interface MethodBase {
  readonly id: string;
  /** What the person called it, or its model; '' when Entra has no name. Never a phone number. */
  readonly name: string;
  readonly createdAt: Date | undefined;
}

export interface Passkey extends MethodBase {
  readonly kind: 'passkey';
  readonly passkeyType: PasskeyType;
  /** As Entra reports it, for example "Microsoft Authenticator". */
  readonly model: string;
  /** Authenticator model id. A label, never a reason to allow something: unattested ones can be spoofed. */
  readonly aaguid: string | undefined;
}

/** One of a person's sign-in methods, as Entra lists them (GET /users/{id}/authentication/methods). */
export type SignInMethod =
  | Passkey
  | (MethodBase & {
      readonly kind: 'windowsHello' | 'platformCredential' | 'authenticator' | 'oneTimeCodeApp' | 'password' | 'email';
    })
  | (MethodBase & { readonly kind: 'phone' })
  | (MethodBase & { readonly kind: 'temporaryAccessPass'; readonly usable: boolean })
  /** A type Entra added after this was written: shown by name, never dropped. */
  | (MethodBase & { readonly kind: 'other'; readonly type: string });
