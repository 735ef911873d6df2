import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentWith } from '../../../src/config.ts';
import { startPlayground } from '../../../src/emulator/playground/start-playground.ts';
import { freePorts } from '../free-ports.ts';

const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
const outside = addresses.find(({ internal, family }) => !internal && family === 'IPv4')?.address;

describe('the chat page of the demo', () => {
  it('cannot be reached from other machines: whoever reaches it is the person in the chat', async function () {
    this.timeout(60_000);
    if (!outside) return this.skip();
    const directory = await mkdtemp(join(tmpdir(), 'passkey-guide-test-'));
    const [you, ...colleagues] = Array.from({ length: 6 }, (_, n) => person(n)) as [Person, ...Person[]];
    const bot = await openBot();
    const playground = await startPlayground({
      cast: {
        tenantId: you.id,
        you,
        colleagues,
        helpdeskChannel: { id: '19:x@thread.tacv2', name: 'x', team: 'x' },
      },
      endpoint: `http://127.0.0.1:${bot.port}/api/messages`,
      port: await freePorts(1),
      directory,
      environment: environmentWith({ TEAMSAPPTESTER_BROWSER: 'none' }),
    });
    try {
      const { port } = new URL(playground.url);
      const from = (host: string) => fetch(`http://${host}:${port}/`);
      assert.equal((await from('127.0.0.1')).status, 200);
      await assert.rejects(from(outside));
    } finally {
      await playground.close();
      await bot.close();
      await rm(directory, { recursive: true, force: true });
    }
  });
});

const person = (n: number) => ({
  id: `4c0a50c0-1a2b-4d3e-8f40-c0a50c0a500${n}`,
  name: `Person ${n}`,
  userPrincipalName: `person${n}@x.example`,
});
type Person = ReturnType<typeof person>;

/** The page talks to a bot before it is ready. */
async function openBot() {
  const server = createServer((_request, response) => response.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) };
}
