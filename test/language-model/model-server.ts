import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came in. */
export interface Received {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface ModelServer {
  readonly url: string;
  readonly received: readonly Received[];
  /** How many connections were given up by whoever asked before they had their answer. */
  readonly abandoned: () => number;
  answer: (response: ServerResponse, body: string) => void;
  close(): Promise<void>;
}

/** A language model's endpoint on this machine that answers whatever a test wants. */
export async function startModelServer(): Promise<ModelServer> {
  const received: Received[] = [];
  let abandoned = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ url: request.url ?? '', headers: request.headers, body });
    response.on('close', () => {
      if (!response.writableFinished) abandoned += 1;
    });
    self.answer(response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const self: ModelServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    abandoned: () => abandoned,
    answer: says('{"article":"none"}'),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return self;
}

/** Answers as OpenAI does, with these words of the model. */
export const says =
  (content: string, afterMs = 0) =>
  (response: ServerResponse): void => {
    const message = { role: 'assistant', content };
    const body = { id: 'x', object: 'chat.completion', choices: [{ index: 0, finish_reason: 'stop', message }] };
    setTimeout(() => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)), afterMs).unref();
  };

/** Answers with this status and text. */
export const replies =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void => {
    // Not chained: where restify is loaded too, every response's writeHead() returns nothing.
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };

/** Begins a good answer with this much of its body, and goes on as told. */
export const begins =
  (body: string, then?: (response: ServerResponse) => void) =>
  (response: ServerResponse): void => {
    response.write(body, () => then?.(response));
  };
