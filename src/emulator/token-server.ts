import { contosoIds } from './contoso-ids.ts';
import type { GraphAnswer } from './graph-request.ts';
import type { Tokens } from './tokens.ts';

/** POST /{tenant}/oauth2/v2.0/token: client credentials, any client id and secret. Refuses as Entra does, with 400. */
export function answerToken(tokens: Tokens, tenant: string, body: string): GraphAnswer {
  const form = new URLSearchParams(body);
  if (tenant.toLowerCase() !== contosoIds.tenant && tenant !== 'contoso.example') {
    return refused('invalid_request', `AADSTS90002: Tenant '${tenant}' not found in the emulated directory.`);
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return refused('unsupported_grant_type', 'AADSTS70003: only client_credentials is served here.');
  }
  if (!form.get('client_id') || !form.get('client_secret')) {
    return refused('invalid_client', 'AADSTS7000216: client_id and client_secret are required.');
  }
  if (!form.get('scope')?.endsWith('/.default')) {
    return refused('invalid_scope', 'AADSTS1002012: the scope of client_credentials ends in /.default.');
  }
  const { token, lifetimeSeconds } = tokens.issue();
  return {
    status: 200,
    headers: { 'Cache-Control': 'no-store' },
    body: {
      token_type: 'Bearer',
      expires_in: lifetimeSeconds,
      ext_expires_in: lifetimeSeconds,
      access_token: token,
    },
  };
}

const refused = (error: string, error_description: string): GraphAnswer => ({
  status: 400,
  body: { error, error_description },
});
