import assert from 'node:assert/strict';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { openTenant } from './open-tenant.ts';

const good = {
  grant_type: 'client_credentials',
  client_id: 'app',
  client_secret: 'secret',
  scope: 'https://graph.microsoft.com/.default',
};

describe('the emulated token endpoint', () => {
  let now = Date.parse('2026-11-16T08:00:00Z');
  let tenant: Awaited<ReturnType<typeof openTenant>>;
  before(async () => {
    tenant = await openTenant({ networkClock: () => new Date(now) });
  });
  after(() => tenant.close());

  const request = async (form: Record<string, string>, id: string = contosoIds.tenant) => {
    const url = `${tenant.url}/${id}/oauth2/v2.0/token`;
    const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };

  it('gives an app a token that Graph accepts for an hour', async () => {
    const { status, body } = await request(good);
    assert.deepEqual([status, body.token_type, body.expires_in], [200, 'Bearer', 3599]);
    const headers = { Authorization: `Bearer ${body.access_token}` };
    assert.equal((await tenant.ask('/v1.0/organization', { headers })).status, 200);
    now += 3_600_000;
    assert.equal((await tenant.ask('/v1.0/organization', { headers })).status, 401);
  });

  it('refuses another tenant, another grant, and an app without a secret', async () => {
    assert.equal((await request(good, 'fabrikam.example')).status, 400);
    assert.equal((await request({ ...good, grant_type: 'password' })).body.error, 'unsupported_grant_type');
    assert.equal((await request({ ...good, client_secret: '' })).body.error, 'invalid_client');
    assert.equal((await request({ ...good, scope: 'User.Read' })).body.error, 'invalid_scope');
  });
});
