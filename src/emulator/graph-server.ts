import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { answerBatch } from './answer-batch.ts';
import { errorBody } from './error-body.ts';
import type { Faults } from './faults.ts';
import { findRoute } from './find-route.ts';
import { GraphRefusal } from './graph-refusal.ts';
import type { GraphAnswer, GraphRequest, Ground } from './graph-request.ts';
import type { ReportLimit } from './report-limit.ts';
import type { Tokens } from './tokens.ts';

export interface GraphServer {
  readonly ground: Ground;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly limit: ReportLimit | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly maximumPageSize: number;
  /** Aborts when the server closes, so that slow answers end. */
  readonly closing: AbortSignal;
  /** Told of every request, for tests that check what a client asks. */
  readonly onRequest: ((request: GraphRequest) => void) | undefined;
}

/** Answers one request as Graph would: token, faults, throttling, then the route. Never throws. */
export async function answerGraph(server: GraphServer, request: GraphRequest): Promise<GraphAnswer> {
  server.onRequest?.(request);
  try {
    return await served(server, request);
  } catch (error) {
    const refusal = error instanceof GraphRefusal ? error : undefined;
    if (refusal === undefined) server.logger.error({ err: error, path: request.path }, 'The emulated Graph failed');
    return {
      status: refusal?.status ?? 500,
      headers: refusal?.headers ?? {},
      body: errorBody({
        code: refusal?.code ?? 'InternalServerError',
        message: refusal?.message ?? 'The emulated tenant failed; its log says why.',
        at: server.clock(),
        clientRequestId: request.headers['client-request-id'],
      }),
    };
  }
}

async function served(server: GraphServer, request: GraphRequest): Promise<GraphAnswer> {
  if (!server.tokens.accepts(request.headers.authorization)) {
    throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token is empty, unknown or has expired.');
  }
  const { method, path, query } = request;
  if (path === '/$batch') {
    if (method !== 'POST') throw new GraphRefusal(405, 'Request_BadRequest', '/$batch is a POST.', { Allow: 'POST' });
    return answerBatch(request, (inner) => answerGraph(server, inner));
  }
  const fault = await server.faults.meet(query.size > 0 ? `${path}?${query}` : path, server.closing);
  if (fault !== undefined) throw new GraphRefusal(fault.status, fault.code, fault.message, fault.headers);
  const seconds = server.limit?.(path);
  if (seconds !== undefined) {
    throw new GraphRefusal(429, 'TooManyRequests', 'Too many requests.', { 'Retry-After': String(seconds) });
  }
  const { route, values } = findRoute(request);
  return route.serve(request, server.ground, ...values);
}
