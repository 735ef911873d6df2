import type { IncomingMessage, ServerResponse } from 'node:http';
import { changeSecurityInfo, showSecurityInfo } from './answer-security-info.ts';
import { errorBody } from './error-body.ts';
import type { GraphAnswer } from './graph-request.ts';
import { answerGraph, type GraphServer } from './graph-server.ts';
import { type TextAnswer, textAnswer } from './text-answer.ts';
import { answerToken } from './token-server.ts';

/** The largest request body the emulator reads, in bytes. */
const maximumBody = 1_000_000;

/** The front of the emulated tenant: Graph, the token endpoint and the Security info page on one port. */
export async function answerHttp(server: GraphServer, request: IncomingMessage, response: ServerResponse) {
  const { status, headers, text } = await answer(server, request);
  // Not chained: restify, in the same process, replaces every writeHead with one that returns nothing.
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(text).toString(), ...headers });
  response.end(text);
}

async function answer(server: GraphServer, request: IncomingMessage): Promise<TextAnswer> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  const body = await readBody(request);
  if (body === undefined) return textAnswer(413, 'That is more than the emulated tenant reads.');
  const version = /^\/(v1\.0|beta)(\/.*)$/.exec(url.pathname);
  if (version) {
    const graphAnswer = await answerGraph(server, {
      method: request.method ?? 'GET',
      version: version[1] as 'v1.0' | 'beta',
      path: version[2] ?? '/',
      query: url.searchParams,
      headers: request.headers as Readonly<Record<string, string | undefined>>,
      body: parsed(body),
      base: `${url.origin}/${version[1]}`,
      maximumPageSize: server.maximumPageSize,
    });
    return jsonAnswer(graphAnswer);
  }
  if (url.pathname === '/security-info') return securityInfo(server, request, { query: url.searchParams, body });
  const tenant = /^\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(url.pathname)?.[1];
  if (tenant !== undefined && request.method === 'POST') return jsonAnswer(answerToken(server.tokens, tenant, body));
  const message = 'The emulated tenant serves /v1.0, /beta, /security-info and /{tenant}/oauth2/v2.0/token.';
  const notFound = errorBody({ code: 'NotFound', message, at: server.clock(), clientRequestId: undefined });
  return jsonAnswer({ status: 404, body: notFound });
}

interface Visit {
  readonly query: URLSearchParams;
  readonly body: string;
}

function securityInfo({ ground }: GraphServer, { method, headers }: IncomingMessage, visit: Visit): TextAnswer {
  if (method === 'GET') return showSecurityInfo(ground.tenant, visit.query);
  if (method !== 'POST') return textAnswer(405, 'GET or POST only.', { Allow: 'GET, POST' });
  // Another site open in the same browser must not change the demo's tenant.
  if (headers.origin !== undefined && URL.parse(headers.origin)?.host !== headers.host) {
    return textAnswer(403, 'Only this page may send this form.');
  }
  return changeSecurityInfo(ground.tenant, new URLSearchParams(visit.body));
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maximumBody) chunks.push(chunk);
  }
  return size > maximumBody ? undefined : Buffer.concat(chunks).toString();
}

function parsed(body: string): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}

function jsonAnswer({ status, headers = {}, body }: GraphAnswer): TextAnswer {
  if (body === undefined) return { status, headers, text: '' };
  const type = 'application/json;odata.metadata=minimal;charset=utf-8';
  return { status, headers: { 'Content-Type': type, ...headers }, text: JSON.stringify(body) };
}
