import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type HttpServer, startHttp } from '../../src/http/start-http.ts';
import { silentLogger } from '../kernel/silent-logger.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('the HTTP door, before anybody has shown who they are', () => {
  let server: HttpServer | undefined;
  let bodies: unknown[];
  beforeEach(async () => {
    bodies = [];
    const receive = async (_authorization: string | undefined, body: unknown) => {
      bodies.push(body);
      return { status: typeof body === 'object' ? 200 : 400 };
    };
    const notReady = async () => undefined;
    server = await startHttp({ port: 0, host: '127.0.0.1', receive, notReady, logger: silentLogger });
  });
  afterEach(() => server?.close());

  const post = async (headers: Record<string, string>, body: string | Buffer<ArrayBuffer>) =>
    (await fetch(`${server?.url}/api/messages`, { method: 'POST', headers, body })).status;
  /** Says this much and then nothing more; resolves once the server has hung up. */
  const dial = (text: string): Promise<void> =>
    new Promise((resolve) => {
      const socket = connect(Number(new URL(server?.url ?? '').port), '127.0.0.1', () => socket.write(text));
      socket
        .on('error', () => {})
        .on('close', () => resolve())
        .resume();
    });

  it('hands on what is JSON', async () => {
    assert.equal(await post(JSON_TYPE, '{"type":"message"}'), 200);
    assert.deepEqual(bodies, [{ type: 'message' }]);
  });

  it('takes nothing packed: rubbish would end the process, and a little of it can hold very much', async () => {
    const packed = { ...JSON_TYPE, 'content-encoding': 'gzip' };
    assert.equal(await post(packed, 'not packed at all'), 415);
    assert.equal(await post(packed, Buffer.from(gzipSync('{"type":"message"}'))), 415);
    assert.equal(await post({ ...JSON_TYPE, 'content-encoding': 'gzip, gzip' }, '{}'), 415);
    assert.deepEqual(bodies, []);
  });

  it('reads no forms and keeps no files', async () => {
    const file = 'content-disposition: form-data; name="a"; filename="a.bin"\r\n\r\n';
    const types = ['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'text/csv'];
    for (const type of types) {
      assert.equal(await post({ 'content-type': type }, `--x\r\n${file}type=message\r\n--x--\r\n`), 400, type);
    }
    assert.ok(bodies.every((body) => typeof body !== 'object'));
  });

  it('hangs up on who wants to talk in another way, and can stop whoever holds the line', async () => {
    await dial('GET /api/messages HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n');
    const half = dial('POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 200\r\n\r\n{');
    // Until the server has taken the connection, there is nothing to hang up.
    await post(JSON_TYPE, '{}');
    await server?.close();
    await half;
    server = undefined;
  });
});
