import assert from 'node:assert/strict';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { openTenant } from './open-tenant.ts';

const { groups, people } = contosoIds;
const eventual = { headers: { ConsistencyLevel: 'eventual' } };

describe('the emulated Graph', () => {
  let tenant: Awaited<ReturnType<typeof openTenant>>;
  before(async () => {
    tenant = await openTenant({ reportLimit: false });
  });
  after(() => tenant.close());

  it('answers nobody without a token it gave out', async () => {
    for (const Authorization of ['', 'Bearer', 'Bearer made-up', `Basic ${tenant.token()}`]) {
      const { status, body } = await tenant.ask('/v1.0/organization', { headers: { Authorization } });
      assert.deepEqual([status, body.error?.code], [401, 'InvalidAuthenticationToken']);
    }
  });

  it('words its errors as Graph does, with the caller’s own request id', async () => {
    const headers = { 'client-request-id': 'ours' };
    const { status, body } = await tenant.ask('/v1.0/users/nobody', { headers });
    assert.deepEqual([status, body.error?.code], [404, 'Request_ResourceNotFound']);
    assert.equal(body.error?.innerError['client-request-id'], 'ours');
    assert.equal(body.error?.innerError.date, '2026-11-16T08:00:00');
  });

  for (const [path, status, method] of [
    ['/v1.0/nothing', 400, 'GET'],
    ['/v1.0/users/%', 400, 'GET'],
    ['/v1.0/groups/x', 400, 'GET'],
    [`/v1.0/groups/${contosoIds.tenant}`, 404, 'GET'],
    [`/v1.0/users/${people.robin}`, 405, 'PATCH'],
    ['/v1.0/users?$top=1000', 400, 'GET'],
    ['/v1.0/users?$search="x"', 400, 'GET'],
    ['/v1.0/users?$select=shoeSize', 400, 'GET'],
    ['/v1.0/users?$skiptoken=x', 400, 'GET'],
    ["/v1.0/users?$filter=endswith(mail,'x')", 400, 'GET'],
    ["/v1.0/users?$filter=shoeSize eq '9'", 400, 'GET'],
    ["/v1.0/users?$filter=accountEnabled eq true or department eq 'IT'", 400, 'GET'],
    ['/beta/users', 400, 'GET'],
    ['/elsewhere', 404, 'GET'],
  ] as const) {
    it(`answers ${status} to ${method} ${path}`, async () => {
      assert.equal((await tenant.ask(path, { method })).status, status);
    });
  }

  it('gives only what was selected, and without $select not even the department', async () => {
    const { body } = await tenant.ask(`/v1.0/users/${people.robin}?$select=id,department`);
    assert.deepEqual(Object.keys(body).sort(), ['@odata.context', 'department', 'id']);
    const { body: plain } = await tenant.ask(`/v1.0/users/${people.robin}`);
    assert.equal('department' in plain, false);
    assert.equal(plain.displayName, 'Robin Keller');
  });

  it('finds a person by name in any case, and a guest by their name with #EXT#', async () => {
    assert.equal((await tenant.ask('/v1.0/users/Robin.Keller@Contoso.example')).body.id, people.robin);
    const { body } = await tenant.ask("/v1.0/users?$filter=userType eq 'Guest'&$select=userPrincipalName");
    const name = String(body.value?.[0]?.userPrincipalName);
    assert.equal((await tenant.ask(`/v1.0/users/${encodeURIComponent(name)}`)).body.userPrincipalName, name);
  });

  it('casts and filters members only as an advanced query', async () => {
    const cast = `/v1.0/groups/${groups.travellers}/transitiveMembers/microsoft.graph.user`;
    assert.equal((await tenant.ask(cast)).status, 400);
    assert.equal((await tenant.ask(`${cast}?$count=true`)).status, 400);
    assert.equal((await tenant.ask(cast, eventual)).status, 400);
    const { body } = await tenant.ask(`${cast}?$count=true&$top=5`, eventual);
    assert.deepEqual([body['@odata.count'], body.value?.length], [45, 5]);
    const filtered = `/v1.0/groups/${groups.finance}/transitiveMembers?$filter=accountEnabled eq false`;
    assert.equal((await tenant.ask(filtered)).status, 400);
    assert.equal((await tenant.ask(`${filtered}&$count=true`, eventual)).body.value?.length, 1);
  });

  it('leads through a group page by page to its end, nested groups among the members', async () => {
    const ids: string[] = [];
    let path: string | undefined = `/v1.0/groups/${groups.travellers}/members?$select=id&$top=7`;
    for (let pages = 0; path !== undefined && pages < 9; pages++) {
      const { body } = await tenant.ask(path);
      ids.push(...(body.value ?? []).map(({ id }) => id));
      const next = body['@odata.nextLink'] as string | undefined;
      path = next?.slice(tenant.url.length);
    }
    assert.equal(path, undefined);
    assert.equal(ids.length, 31);
    assert.ok(ids.includes(groups.travellersEmea));
  });

  it('filters the report as its documentation says', async () => {
    const report = '/v1.0/reports/authenticationMethods/userRegistrationDetails';
    const names = async (filter: string) =>
      (await tenant.ask(`${report}?$filter=${filter}`)).body.value?.map(({ userDisplayName }) => userDisplayName);
    assert.deepEqual(await names("startswith(userDisplayName,'Haruto T') and isPasswordlessCapable eq true"), [
      'Haruto Tanaka',
    ]);
    assert.ok((await names("methodsRegistered/any(x:x eq 'passKeySynced')"))?.includes('Chloé Martin'));
    assert.deepEqual(await names("userPrincipalName eq 'o''nobody and more'"), []);
  });

  it('does everything in a batch of twenty that it does alone, each with its own status', async () => {
    const requests = Array.from({ length: 20 }, (_, n) => ({
      id: String(n),
      method: 'GET',
      url: n % 2 ? '/users/nobody' : `/users/${people.robin}?$select=id`,
    }));
    const { status, body } = await tenant.ask('/v1.0/$batch', { method: 'POST', body: { requests } });
    assert.equal(status, 200);
    assert.deepEqual(
      body.responses?.map(({ status }) => status),
      requests.map((_, n) => (n % 2 ? 404 : 200)),
    );
    const more = { requests: [...requests, { id: '20', method: 'GET', url: '/organization' }] };
    assert.equal((await tenant.ask('/v1.0/$batch', { method: 'POST', body: more })).status, 400);
    const twins = { requests: [requests[0], requests[0]] };
    assert.equal((await tenant.ask('/v1.0/$batch', { method: 'POST', body: twins })).status, 400);
    assert.equal((await tenant.ask('/v1.0/$batch')).status, 405);
  });

  it('removes a passkey for an administrator, and the audit log says who did it to whom', async () => {
    const { id } = tenant.addPasskey(people.amara, { kind: 'google' });
    const path = `/v1.0/users/${people.amara}/authentication/fido2Methods/${id}`;
    assert.equal((await tenant.ask(path)).body.passkeyType, 'synced');
    assert.equal((await tenant.ask(path, { method: 'DELETE' })).status, 204);
    assert.equal((await tenant.ask(path)).status, 404);
    assert.equal((await tenant.ask(path, { method: 'DELETE' })).status, 404);
    const { body } = await tenant.ask('/v1.0/auditLogs/directoryAudits?$top=2');
    assert.deepEqual(
      body.value?.map(({ activityDisplayName }) => activityDisplayName),
      ['User deleted security info', 'Delete Passkey (synced)'],
    );
    const text = JSON.stringify(body.value?.[1]);
    assert.match(text, /"id":"".*amara\.okafor@contoso\.example/);
    assert.match(text, /admin@contoso\.example/);
  });

  it('tells in beta, and only there, when a method was last used, for some never', async () => {
    const { body: v1 } = await tenant.ask(`/v1.0/users/${people.haruto}/authentication/methods`);
    assert.ok(v1.value?.every((method) => !('lastUsedDateTime' in method)));
    const { body: beta } = await tenant.ask(`/beta/users/${people.haruto}/authentication/methods`);
    assert.ok(beta.value?.every((method) => 'lastUsedDateTime' in method));
  });

  it('has a manager for everybody but the managing director', async () => {
    assert.equal((await tenant.ask(`/v1.0/users/${people.chloe}/manager`)).body.id, people.robin);
    const { body } = await tenant.ask("/v1.0/users?$filter=department eq 'Sales'&$top=1&$select=id");
    assert.equal((await tenant.ask(`/v1.0/users/${body.value?.[0]?.id}/manager`)).status, 404);
  });
});

describe('the emulated Graph, as busy as the real one', () => {
  it('reads reports five times in ten seconds, and says how long to wait for the sixth', async () => {
    let now = Date.parse('2026-11-16T08:00:00Z');
    const tenant = await openTenant({ networkClock: () => new Date(now) });
    try {
      const ask = () => tenant.ask('/v1.0/auditLogs/directoryAudits');
      for (let n = 0; n < 5; n++) assert.equal((await ask()).status, 200);
      now += 3000;
      const sixth = await ask();
      assert.deepEqual([sixth.status, sixth.headers.get('Retry-After')], [429, '7']);
      assert.equal((await tenant.ask('/v1.0/organization')).status, 200);
      now += 7000;
      assert.equal((await ask()).status, 200);
    } finally {
      await tenant.close();
    }
  });

  it('is throttled, broken or slow where and as often as a test asks', async () => {
    const tenant = await openTenant();
    try {
      tenant.faults.add({ path: /^\/users\//, status: 503, retryAfter: 9, times: 2 });
      assert.equal((await tenant.ask('/v1.0/organization')).status, 200);
      const broken = await tenant.ask(`/v1.0/users/${people.robin}`);
      assert.deepEqual([broken.status, broken.headers.get('Retry-After')], [503, '9']);
      tenant.faults.clear();
      assert.equal((await tenant.ask(`/v1.0/users/${people.robin}`)).status, 200);
      tenant.faults.add({ delayMs: 80 });
      const began = performance.now();
      assert.equal((await tenant.ask('/v1.0/organization')).status, 200);
      assert.ok(performance.now() - began >= 75);
    } finally {
      await tenant.close();
    }
  });

  it('closes at once, even in the middle of a slow answer', async () => {
    const tenant = await openTenant();
    tenant.faults.add({ delayMs: 60_000 });
    const slow = tenant.ask('/v1.0/organization').catch(() => 'cut off');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await tenant.close();
    assert.equal(await slow, 'cut off');
  });
});
