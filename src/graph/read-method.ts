import { z } from 'zod';
import type { PasskeyType, SignInMethod } from '../people/sign-in-method.ts';
import { checked } from './checked.ts';
import { optionalDate, optionalText } from './optional.ts';

/** No phone number and no address is even read: what is not here cannot leak. */
const shape = z.object({
  '@odata.type': z.string(),
  id: z.string(),
  createdDateTime: optionalDate,
  displayName: optionalText,
  model: optionalText,
  aaGuid: optionalText,
  passkeyType: optionalText,
  isUsable: z.boolean().nullish(),
});

const plainKinds = {
  windowsHelloForBusiness: 'windowsHello',
  platformCredential: 'platformCredential',
  microsoftAuthenticator: 'authenticator',
  passwordlessMicrosoftAuthenticator: 'authenticator',
  softwareOath: 'oneTimeCodeApp',
  password: 'password',
  email: 'email',
  phone: 'phone',
} as const;

/** One of Graph's authentication methods. A type nobody has heard of becomes kind 'other' and keeps its name. */
export function readMethod(value: unknown): SignInMethod {
  const method = checked(shape, value, 'a sign-in method');
  const type = method['@odata.type'].replace(/^#microsoft\.graph\./, '').replace(/AuthenticationMethod$/, '');
  const named = { id: method.id, name: method.displayName ?? method.model ?? '', createdAt: method.createdDateTime };
  if (type === 'fido2') {
    const { model = '', aaGuid } = method;
    return {
      ...named,
      kind: 'passkey',
      passkeyType: passkeyType(method.passkeyType),
      model,
      aaguid: aaGuid?.toLowerCase(),
    };
  }
  if (type === 'temporaryAccessPass') {
    return { ...named, kind: 'temporaryAccessPass', usable: method.isUsable === true };
  }
  if (Object.hasOwn(plainKinds, type)) return { ...named, kind: plainKinds[type as keyof typeof plainKinds] };
  return { ...named, kind: 'other', type };
}

const passkeyType = (text: string | undefined): PasskeyType =>
  text === 'deviceBound' || text === 'synced' ? text : 'unknown';
