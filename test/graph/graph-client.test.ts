import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { graphDirectory } from '../../src/graph/graph-directory.ts';
import { PermanentFailure, TryAgainLater } from '../../src/kernel/failures.ts';
import type { Directory } from '../../src/people/directory.ts';
import { openEmulated } from './open-emulated.ts';

describe('asking Graph when it is busy, broken or says no', () => {
  let world: Awaited<ReturnType<typeof openEmulated>>;
  beforeEach(async () => {
    world = await openEmulated();
  });
  afterEach(() => world.close());

  const askForRobin = () => world.directory.person(world.tenant.ids.people.robin);

  it('waits as long as Graph says, and then has its answer', async () => {
    world.tenant.faults.add({ status: 429, retryAfter: 7, times: 2 });
    assert.equal((await askForRobin())?.givenName, 'Robin');
    assert.deepEqual(world.waits, [7000, 7000]);
  });

  it('waits longer each time when Graph does not say how long', async () => {
    world.tenant.faults.add({ status: 429, times: 4 });
    assert.equal((await askForRobin())?.givenName, 'Robin');
    const bounds = [500, 1000, 2000, 4000];
    assert.equal(world.waits.length, 4);
    for (const [n, ms] of world.waits.entries()) {
      const most = bounds[n] ?? 0;
      assert.ok(ms >= most / 2 && ms <= most, `${ms} of ${most}`);
    }
  });

  it('gives up with the time Graph asked for when that is more than half a minute in all', async () => {
    world.tenant.faults.add({ status: 429, retryAfter: 20, times: 9 });
    await assert.rejects(askForRobin(), (error) => error instanceof TryAgainLater && error.afterMs === 20_000);
    assert.deepEqual(world.waits, [20_000]);
  });

  it('gives up after half a minute of silence about the time, too', async () => {
    world.tenant.faults.add({ status: 429, times: Number.POSITIVE_INFINITY });
    await assert.rejects(askForRobin(), TryAgainLater);
    const total = world.waits.reduce((sum, ms) => sum + ms, 0);
    assert.ok(total <= 30_000 && total > 5000, String(total));
  });

  it('reads a date in Retry-After, and does not wait for one that has passed', async () => {
    world.tenant.faults.add({ status: 503, retryAfter: 'Mon, 16 Nov 2020 08:00:00 GMT' });
    assert.equal((await askForRobin())?.givenName, 'Robin');
    assert.deepEqual(world.waits, [0]);
  });

  for (const status of [500, 502, 503, 504]) {
    it(`asks again after ${status}`, async () => {
      world.tenant.faults.add({ status });
      assert.equal((await askForRobin())?.givenName, 'Robin');
      assert.equal(world.waits.length, 1);
    });
  }

  it('names the permission to grant when Graph refuses, asks once only, and names nobody', async () => {
    const { robin } = world.tenant.ids.people;
    const refusals = [
      [() => world.directory.person(robin), /application permission User\.Read\.All/],
      [() => world.directory.signInMethods(robin), /UserAuthenticationMethod\.Read\.All/],
      [() => world.directory.passkeyPolicy(), /Policy\.Read\.AuthenticationMethod/],
      [() => world.directory.registrations()[Symbol.asyncIterator]().next(), /AuditLog\.Read\.All/],
      [() => world.directory.members(robin)[Symbol.asyncIterator]().next(), /GroupMember\.Read\.All/],
    ] as const;
    for (const [ask, permission] of refusals) {
      world.tenant.faults.add({ status: 403, message: 'Robin Keller may not be read' });
      await assert.rejects(ask, (error) => {
        assert.ok(error instanceof PermanentFailure);
        assert.match(error.message, permission);
        assert.match(error.message, /Authorization_RequestDenied, request [0-9a-f-]{36}/);
        assert.doesNotMatch(error.message, /Robin/);
        return true;
      });
    }
    assert.deepEqual(world.waits, []);
  });

  it('takes a bad request for our mistake, not for something to try again', async () => {
    world.tenant.faults.add({ status: 400, code: 'BadRequest' });
    await assert.rejects(askForRobin(), PermanentFailure);
    await assert.rejects(world.directory.group('not an id'), PermanentFailure);
  });

  it('tells a token Graph does not accept from a missing permission', async () => {
    const stranger = graphDirectory({ baseUrl: world.tenant.url, getToken: async () => 'made-up-token' });
    await assert.rejects(stranger.person('x'), (error) => {
      assert.ok(error instanceof PermanentFailure);
      assert.match(error.message, /token .*tenant id/);
      assert.doesNotMatch(error.message, /made-up-token/);
      return true;
    });
  });

  it('tells a wrong credential from a token service that is away', async () => {
    const asking = (statusCode?: number) =>
      graphDirectory({
        baseUrl: world.tenant.url,
        patienceMs: 0,
        getToken: () => Promise.reject(Object.assign(new Error('AADSTS7000215'), { statusCode })),
      }).person('x');
    await assert.rejects(asking(401), PermanentFailure);
    await assert.rejects(asking(), TryAgainLater);
  });

  it('does not wait for ever for a slow answer', async () => {
    const hasty = await openEmulated({ graph: { timeoutMs: 60 } });
    try {
      hasty.tenant.faults.add({ delayMs: 2000 });
      assert.equal((await hasty.directory.person(hasty.tenant.ids.people.robin))?.givenName, 'Robin');
      assert.equal(hasty.waits.length, 1);
    } finally {
      await hasty.close();
    }
  });

  it('says later when the token service never answers', async () => {
    const quick = { patienceMs: 20, timeoutMs: 20 };
    const stuck = graphDirectory({ baseUrl: world.tenant.url, getToken: () => new Promise(() => {}), ...quick });
    await assert.rejects(stuck.person('x'), TryAgainLater);
  });

  it('says later when nothing answers at all', async () => {
    const gone = await openEmulated();
    await gone.close();
    await assert.rejects(gone.directory.person('x'), TryAgainLater);
  });
});

describe('asking something that is not Graph', () => {
  const told = async (
    answer: string | ((url: string, asked: string) => object),
    question = (directory: Directory): Promise<unknown> => directory.devices('x'),
  ): Promise<unknown> => {
    const server = createServer(({ url: asked = '' }, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer(url, asked)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const directory = graphDirectory({ baseUrl: url, getToken: async () => 'token' });
    try {
      return await question(directory).catch((error: unknown) => error);
    } finally {
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
    }
  };

  it('does not follow a page link to another host, where the token would go with it', async () => {
    const failure = await told(() => ({ value: [], '@odata.nextLink': 'https://graph.example/v1.0/users/x' }));
    assert.ok(failure instanceof PermanentFailure);
    assert.match(failure.message, /another host/);
  });

  it('gives a person once whom Graph lists twice, on one page or on two', async () => {
    const page = (url: string, asked: string) => ({
      value: ['a', 'b', 'a'].map((id) => ({ id, displayName: id })),
      ...(!asked.includes('next') && { '@odata.nextLink': `${url}/v1.0/groups/x/next` }),
    });
    const ids = await told(page, async (directory) => {
      const pages: string[][] = [];
      for await (const people of directory.members('x')) pages.push(people.map(({ id }) => id));
      return pages;
    });
    assert.deepEqual(ids, [['a', 'b'], []]);
  });

  it('does not go round in circles', async () => {
    const failure = await told((url) => ({ value: [], '@odata.nextLink': `${url}/v1.0/users/x?$skiptoken=1` }));
    assert.ok(failure instanceof PermanentFailure);
    assert.match(failure.message, /circle/);
  });

  it('names the property that is not as expected, but not what it holds', async () => {
    const failure = await told(() => ({ value: [{ id: 7, displayName: 'Robin Keller' }] }));
    assert.ok(failure instanceof PermanentFailure);
    assert.match(failure.message, /a device .*: id$/);
  });

  it('says that the base URL may be wrong when the answer is a web page', async () => {
    const failure = await told('<html>Sign in</html>');
    assert.ok(failure instanceof PermanentFailure);
    assert.match(failure.message, /not JSON/);
  });
});
