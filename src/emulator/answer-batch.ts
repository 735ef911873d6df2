import { GraphRefusal } from './graph-refusal.ts';
import type { GraphAnswer, GraphRequest } from './graph-request.ts';

/** Microsoft Learn, graph/json-batching. */
const maximum = 20;

interface Inner {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

type Answer = (request: GraphRequest) => Promise<GraphAnswer>;

/** Serves up to 20 requests in one: 200 even when inner ones fail, each with its own status. dependsOn is not supported. */
export async function answerBatch(request: GraphRequest, answer: Answer): Promise<GraphAnswer> {
  const inner = readBatch(request.body);
  const responses = await Promise.all(
    inner.map(async (one) => {
      const { status, headers, body } = await answer(innerRequest(request, one));
      return { id: one.id, status, headers: { 'Content-Type': 'application/json', ...headers }, ...(body && { body }) };
    }),
  );
  return { status: 200, body: { responses } };
}

function readBatch(body: unknown): readonly Inner[] {
  const requests = (body as { requests?: unknown } | undefined)?.requests;
  if (!Array.isArray(requests) || requests.length === 0) throw malformed('Batch request has no requests.');
  if (requests.length > maximum) throw malformed(`The number of requests in a batch is limited to ${maximum}.`);
  const inner = requests as readonly Partial<Inner>[];
  const ids = new Set(inner.map((one) => String(one.id).toLowerCase()));
  const complete = inner.every((one) => one.id && one.method && one.url?.startsWith('/') && !('dependsOn' in one));
  if (!complete || ids.size < inner.length) {
    throw malformed('Each request of a batch needs a unique id, a method and a relative url, and no dependsOn here.');
  }
  return inner as readonly Inner[];
}

function innerRequest(outer: GraphRequest, { method, url, headers = {}, body }: Inner): GraphRequest {
  const [path = '', query = ''] = url.split('?', 2);
  if (path === '/$batch') throw malformed('A batch holds no batch.');
  const own = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const authorization = outer.headers.authorization;
  return {
    ...outer,
    method: method.toUpperCase(),
    path,
    query: new URLSearchParams(query),
    headers: { ...Object.fromEntries(own), authorization },
    body,
  };
}

const malformed = (message: string): GraphRefusal => new GraphRefusal(400, 'BadRequest', message);
