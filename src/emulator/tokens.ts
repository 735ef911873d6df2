import { randomBytes } from 'node:crypto';
import type { Clock } from '../kernel/clock.ts';

/** Seconds a token lasts, as Entra's usual answer says. */
const lifetimeSeconds = 3599;

/** The bearer tokens the emulated tenant has given out. They mean nothing anywhere else. */
export interface Tokens {
  issue(): { readonly token: string; readonly lifetimeSeconds: number };
  /** Whether this Authorization header carries a token that was issued here and still lasts. */
  accepts(authorization: string | undefined): boolean;
}

export function newTokens(clock: Clock): Tokens {
  const expiry = new Map<string, number>();
  return {
    issue() {
      const token = randomBytes(32).toString('base64url');
      expiry.set(token, clock().getTime() + lifetimeSeconds * 1000);
      return { token, lifetimeSeconds };
    },
    accepts(authorization) {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      return token !== undefined && (expiry.get(token) ?? 0) > clock().getTime();
    },
  };
}
