import type { GraphMethod } from './graph-shapes.ts';
import { type PasskeyKind, passkeyKinds } from './passkey-kinds.ts';

interface NewPasskey {
  readonly id: string;
  readonly kind: PasskeyKind;
  /** What the person called it; without one, Entra shows the model. */
  readonly name?: string | undefined;
  readonly createdAt: string;
}

/** A passkey as GET .../authentication/methods shows it. */
export function newPasskey({ id, kind, name, createdAt }: NewPasskey): GraphMethod {
  const { aaGuid, model, passkeyType, attestationLevel } = passkeyKinds[kind];
  return {
    '@odata.type': '#microsoft.graph.fido2AuthenticationMethod',
    id,
    displayName: name ?? model,
    createdDateTime: createdAt,
    aaGuid,
    model,
    attestationCertificates: [],
    attestationLevel,
    passkeyType,
  };
}
