import type { GroupId } from './person.ts';
import type { PasskeyType } from './sign-in-method.ts';

/** A passkey profile: which passkeys a targeted group may register (fido2AuthenticationMethodConfiguration.passkeyProfiles). */
export interface PasskeyProfile {
  readonly id: string;
  readonly name: string;
  readonly types: readonly PasskeyType[];
  readonly attestationEnforced: boolean;
  readonly keyRestrictions:
    | { readonly enforced: false }
    | { readonly enforced: true; readonly kind: 'allow' | 'block'; readonly aaguids: readonly string[] };
}

export interface PasskeyTarget {
  readonly group: GroupId | 'all_users';
  readonly profiles: readonly string[];
}

/** The tenant's passkey (FIDO2) policy as Graph gives it; what it means for one person is a rule of guidance/. */
export interface PasskeyPolicy {
  readonly enabled: boolean;
  readonly selfServiceAllowed: boolean;
  readonly include: readonly PasskeyTarget[];
  readonly exclude: readonly GroupId[];
  readonly profiles: readonly PasskeyProfile[];
}
