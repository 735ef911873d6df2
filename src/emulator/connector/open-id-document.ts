import { CHANNEL_ISSUER, type Tokens } from './tokens.ts';

const KEYS = '/v1/.well-known/keys';

/** The OpenID metadata or the key set, if the path asks for one of them. */
export function openIdDocument({ tokens, url }: { tokens: Tokens; url: string }, path: string): object | undefined {
  if (path === KEYS) return tokens.keySet();
  if (path !== '/v1/.well-known/openidconfiguration') return undefined;
  return {
    issuer: CHANNEL_ISSUER,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${url}${KEYS}`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
}
