import restify from 'restify';
import type { Logger } from '../kernel/logger.ts';

export interface HttpSettings {
  readonly port: number;
  /** '127.0.0.1' for the demo; undefined listens on every interface. */
  readonly host: string | undefined;
  /** Handles one POST to /api/messages; never throws. */
  readonly receive: (authorization: string | undefined, body: unknown) => Promise<{ status: number; body?: unknown }>;
  /** undefined: ready to serve; otherwise one line that says what is missing. */
  readonly notReady: () => Promise<string | undefined>;
  readonly logger: Logger;
}

export interface HttpServer {
  readonly url: string;
  close(): Promise<void>;
}

/** No activity that Teams sends comes near this; restify's own default would take 3 MB. */
const LARGEST_BODY_BYTES = 256 * 1024;

/** restify unpacks gzip without a limit, and a body that only claims to be gzip is an error event that ends the process. */
const isPacked = (request: restify.Request): boolean => request.headers['content-encoding'] !== undefined;

/** Opens the HTTP door: /api/messages for Teams, /healthz and /readyz for whoever runs the bot. */
export async function startHttp({ port, host, receive, notReady, logger }: HttpSettings): Promise<HttpServer> {
  const server = restify.createServer({ name: 'Passkey Guide' });
  server.pre((request: restify.Request, response: restify.Response, next: restify.Next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!isPacked(request)) return next();
    response.send(415, { error: 'Packed bodies are not taken.' });
    next(false);
  });
  // Not bodyParser(): that one also stores uploads in files, for anybody.
  server.use(restify.plugins.bodyReader({ maxBodySize: LARGEST_BODY_BYTES }));
  server.use(restify.plugins.jsonBodyParser({ bodyReader: true, mapParams: false }));
  // Left to restify, such a connection stays open for ever and server.close() waits for it.
  server.on('upgrade', (_request: unknown, socket: { destroy(): void }) => socket.destroy());

  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    const answer = await receive(request.header('authorization'), request.body);
    response.send(answer.status, answer.body);
  });
  server.get('/healthz', async (_request: restify.Request, response: restify.Response) => {
    response.send(200, { status: 'up' });
  });
  server.get('/readyz', async (_request: restify.Request, response: restify.Response) => {
    const reason = await notReady();
    response.send(reason === undefined ? 200 : 503, reason === undefined ? { status: 'ready' } : { status: reason });
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  const address = server.address();
  logger.info({ port: address.port }, 'listening');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        (server as unknown as { server: { closeAllConnections(): void } }).server.closeAllConnections();
      }),
  };
}
