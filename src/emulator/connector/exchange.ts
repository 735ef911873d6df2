import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import { Refused } from './refused.ts';
import { TEAMS_ERRORS } from './teams-errors.ts';

const LARGEST_REQUEST_BYTES = 4 * 1024 * 1024;

/** The request's body as JSON; undefined when there is none. Throws Refused: 413 above 4 MB, 400 for broken JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > LARGEST_REQUEST_BYTES) throw new Refused(TEAMS_ERRORS.messageTooBig);
    chunks.push(chunk as Buffer);
  }
  if (bytes === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new Refused(TEAMS_ERRORS.badArgument, 'The body is not JSON.');
  }
}

export function writeJson(response: ServerResponse, { body, headers, status }: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
