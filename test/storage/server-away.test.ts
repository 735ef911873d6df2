import assert from 'node:assert/strict';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { openServer } from '../../src/storage/open-server.ts';
import { silentLogger } from '../kernel/silent-logger.ts';

describe('a database server that takes connections and never answers', () => {
  it('is given up after seconds, so that whoever asks is told', async function () {
    this.timeout(15_000);
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket.on('error', () => {}).resume()));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { pool, close } = openServer(
      `postgres://127.0.0.1:${(silent.address() as AddressInfo).port}/x`,
      silentLogger,
    );
    try {
      await assert.rejects(pool.query('select 1'), /timeout/);
    } finally {
      await close();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => silent.close(resolve));
    }
  });
});
