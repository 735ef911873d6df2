import type { Passkey, SignInMethod } from '../people/sign-in-method.ts';

/** Whether somebody's sign-in methods will do, and what is missing if not. */
export interface Assessment {
  readonly passkeys: readonly Passkey[];
  /** 'enough': a passkey and at least one more strong method. */
  readonly verdict: 'enough' | 'no-passkey' | 'no-second-method' | 'nothing-portable';
}

const STRONG = new Set<SignInMethod['kind']>(['passkey', 'windowsHello', 'platformCredential']);
/** Methods that get a person in on another computer when one device is away. */
const SECOND = new Set<SignInMethod['kind']>([...STRONG, 'authenticator']);

/** Windows Hello's own passkeys stay on that PC; every other passkey travels with the phone, the key or the account. */
const WINDOWS_HELLO_AAGUIDS = new Set([
  '08987058-cadc-4b81-b6e1-30de50dcbe96',
  '9ddd1817-af5a-4672-a2b9-3e3dd95000a9',
  '6028b017-b1d4-4c02-b4b3-afcdafc96bb2',
]);

/**
 * Everybody should have two methods, one that travels with them and one more. Source: Microsoft Learn, "Plan a
 * phishing-resistant passwordless authentication deployment" (portable and local credential); NIST SP 800-63B-4 §4.
 */
export function assess(methods: readonly SignInMethod[]): Assessment {
  const passkeys = methods.filter((method): method is Passkey => method.kind === 'passkey');
  if (passkeys.length === 0) return { passkeys, verdict: 'no-passkey' };
  const portable = passkeys.some(({ aaguid }) => !WINDOWS_HELLO_AAGUIDS.has(aaguid ?? ''));
  if (!portable) return { passkeys, verdict: 'nothing-portable' };
  const usable = methods.filter(({ kind }) => SECOND.has(kind));
  return { passkeys, verdict: usable.length >= 2 ? 'enough' : 'no-second-method' };
}

/** The newest passkey made at or after `since`; undefined: none is visible (yet). */
export function newPasskeySince(methods: readonly SignInMethod[], since: Date): Passkey | undefined {
  return assess(methods)
    .passkeys.filter(({ createdAt }) => createdAt !== undefined && createdAt >= since)
    .toSorted((a, b) => (b.createdAt?.getTime() ?? 0) - (a.createdAt?.getTime() ?? 0))[0];
}
