import { createPublicKey, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Clock } from '../../kernel/clock.ts';

/** The issuer of the real Bot Connector's tokens. */
export const CHANNEL_ISSUER = 'https://api.botframework.com';

export interface TokenRequest {
  /** The app id of the bot. */
  readonly audience?: string;
  /** Has to equal the activity's serviceUrl, to the last slash. null leaves the claim out. */
  readonly serviceUrl?: string | null;
  readonly issuer?: string;
  /** Seconds from now; negative: already expired. */
  readonly expiresIn?: number;
  readonly keyId?: string;
  /** 'stranger': a key that is in no key set. 'unendorsed': in the key set, but not for Teams. */
  readonly key?: 'ours' | 'unendorsed' | 'stranger';
}

export interface Tokens {
  /** A token such as the Bot Connector puts on what it posts to the bot: JWT, RS256. */
  sign(request?: TokenRequest): string;
  /** JSON Web Key Set with `endorsements`, as the bot fetches it. */
  keySet(): { readonly keys: readonly object[] };
}

/** Signs for one bot. Keys are made when first needed and live as long as this object. */
export function openTokens(usual: { audience: string; serviceUrl: string }, clock: Clock): Tokens {
  const made = new Map<string, KeyObject>();
  const privateKey = (name: string): KeyObject => {
    const key = made.get(name) ?? generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
    made.set(name, key);
    return key;
  };
  const publicKey = (name: string, endorsements: readonly string[]): object => ({
    ...createPublicKey(privateKey(name)).export({ format: 'jwk' }),
    ...{ use: 'sig', kid: name, x5t: name, endorsements },
  });
  return {
    keySet: () => ({ keys: [publicKey('ours', ['msteams']), publicKey('unendorsed', ['directline'])] }),
    sign(request = {}) {
      const {
        key = 'ours',
        issuer = CHANNEL_ISSUER,
        expiresIn = 3_600,
        audience,
        serviceUrl,
      } = { ...usual, ...request };
      const keyId = request.keyId ?? (key === 'stranger' ? 'ours' : key);
      const now = Math.floor(clock().getTime() / 1_000);
      const claims = {
        ...{ iss: issuer, aud: audience, nbf: Math.min(now, now + expiresIn) - 300, exp: now + expiresIn },
        ...(serviceUrl === null ? {} : { serviceurl: serviceUrl }),
      };
      const signed = `${part({ alg: 'RS256', kid: keyId, x5t: keyId, typ: 'JWT' })}.${part(claims)}`;
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey(key), 'base64url')}`;
    },
  };
}

const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
