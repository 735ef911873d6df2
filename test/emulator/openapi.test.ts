import assert from 'node:assert/strict';
import { routes } from '../../src/emulator/find-route.ts';
import { openEmulated } from '../graph/open-emulated.ts';
import { publishedApi } from './published-api.ts';

type World = Awaited<ReturnType<typeof openEmulated>>;

/** Casts Graph serves but whose description is not among the published ones: read as the one beside it. */
const unpublished = /\/registeredDevices\/microsoft\.graph\.device$/;
const instead = '/ownedDevices/microsoft.graph.device';

describe('the emulated Graph, beside the published one', () => {
  let world: World;
  before(async () => {
    world = await openEmulated({ tenant: { reportLimit: false } });
    for (const method of Object.values(namesOfMethods(world)))
      world.tenant.addMethod(world.tenant.ids.people.robin, method);
    world.tenant.addPasskey(world.tenant.ids.people.robin, { kind: 'securityKey' });
  });
  after(() => world.close());

  for (const version of ['v1', 'beta'] as const) {
    for (const route of routes.filter(({ method, beta }) => method === 'GET' && (version === 'v1' || beta))) {
      it(`answers ${version} GET ${route.path} in the published shape`, async function () {
        const api = publishedApi(version);
        if (api === undefined) this.skip();
        for (const path of examples(route.path, world)) {
          const published = api.operation('GET', path.replace(unpublished, instead));
          assert.ok(published, `${path} is not published`);
          const { status, body } = await get(world, `/${version === 'v1' ? 'v1.0' : 'beta'}${path}${queryFor(path)}`);
          assert.equal(status, 200, path);
          assert.deepEqual(api.faultsOf('GET', published.template, body), [], path);
        }
      });
    }
  }

  it('answers errors and batches in the published shape', async function () {
    const api = publishedApi('v1');
    if (api === undefined) this.skip();
    for (const path of ['/v1.0/users/nobody', '/v1.0/nothing', '/v1.0/groups/x', '/v1.0/users?$top=0']) {
      const { status, body } = await get(world, path);
      assert.ok(status >= 400, path);
      assert.deepEqual(api.faultsOfError(body), [], path);
    }
    const requests = [
      { id: '1', method: 'GET', url: '/organization' },
      { id: '2', method: 'GET', url: '/users/nobody' },
    ];
    const { body } = await get(world, '/v1.0/$batch', { requests });
    assert.deepEqual(api.faultsOf('POST', '/$batch', body), []);
  });

  it('is asked only what Graph publishes', async function () {
    const api = publishedApi('v1');
    if (api === undefined) this.skip();
    const asked: { method: string; path: string; names: readonly string[] }[] = [];
    const watched = await openEmulated({
      tenant: {
        maximumPageSize: 400,
        onRequest: ({ method, path, query, headers }) => {
          const consistency = headers.consistencylevel === undefined ? [] : ['ConsistencyLevel'];
          asked.push({ method, path, names: [...query.keys(), ...consistency] });
        },
      },
    });
    try {
      await askEverything(watched);
    } finally {
      await watched.close();
    }
    assert.ok(asked.length > 9);
    for (const { method, path, names } of asked) {
      const published = api.operation(method, path);
      assert.ok(published, `${method} ${path} is not published`);
      // A page link is Graph's own; what it carries is not the client's question.
      const known = ['$skiptoken', ...(published.operation.parameters ?? []).map(({ name }) => name)];
      for (const name of names) assert.ok(known.includes(name), `${path} does not know ${name}`);
    }
  });
});

async function askEverything({ directory, tenant: { ids } }: World): Promise<void> {
  const { robin } = ids.people;
  await Promise.all([directory.person(robin), directory.signInMethods(robin), directory.devices(robin)]);
  await directory.groupsOf(robin, [ids.groups.allStaff]);
  await directory.group(ids.groups.allStaff);
  await directory.passkeyPolicy();
  for await (const page of directory.members(ids.groups.allStaff)) assert.ok(page.length > 0);
  for await (const page of directory.registrations()) assert.ok(page.length > 0);
}

/** Real paths for a template: with the demo person, a group and, for one method, one of that type. */
function examples(template: string, { tenant }: World): readonly string[] {
  const { robin } = tenant.ids.people;
  const group = tenant.ids.groups.travellers;
  const person = template.startsWith('/groups') ? group : robin;
  const path = template.replace('{id}', template.startsWith('/policies') ? 'Fido2' : person);
  if (template.startsWith('/policies') && template.includes('{id}')) {
    const ids = tenant.state.policy.authenticationMethodConfigurations.map(({ id }) => id);
    return ids.map((id) => template.replace('{id}', id));
  }
  if (!path.includes('{methodId}')) return [path];
  const collection = path.split('/').at(-2) ?? '';
  const type = collection.replace(/^externalAuthenticationMethods$/, 'externalMethods').replace(/Methods$/, '');
  const held = (tenant.state.methods.get(robin) ?? []).filter(
    (method) => collection === 'methods' || method['@odata.type'] === `#microsoft.graph.${type}AuthenticationMethod`,
  );
  assert.ok(held.length > 0, `Robin has no ${type}`);
  return held.map(({ id }) => path.replace('{methodId}', id));
}

const queryFor = (path: string): string => (path.includes('microsoft.graph.') ? '?$count=true' : '');

async function get({ tenant }: World, path: string, body?: object): Promise<{ status: number; body: unknown }> {
  const response = await fetch(tenant.url + path, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${tenant.token()}`, ConsistencyLevel: 'eventual' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** One method of every type anybody in the tenant has. */
function namesOfMethods({ tenant }: World) {
  const all = [...tenant.state.methods.values()].flat();
  return Object.fromEntries(all.map((method) => [method['@odata.type'], method]));
}
