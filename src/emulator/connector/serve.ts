import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../kernel/logger.ts';
import type { Answer } from './answer.ts';
import { type Answering, answerCall, answerFor } from './answer-call.ts';
import { readJson, writeJson } from './exchange.ts';
import { openIdDocument } from './open-id-document.ts';
import { readCall } from './read-call.ts';
import { Refused } from './refused.ts';
import { TEAMS_ERRORS } from './teams-errors.ts';
import type { Tokens } from './tokens.ts';

export interface Serving extends Answering {
  readonly url: string;
  readonly tokens: Tokens;
  readonly botToken: string | undefined;
  readonly logger: Logger;
}

/** One HTTP exchange: the documents for checking tokens, or a call of the bot. Never throws. */
export async function serve(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await answerTo(serving, request).catch((thrown: unknown) => {
    if (!(thrown instanceof Refused) && !serving.closing.aborted) {
      serving.logger.error({ err: thrown, path: request.url }, 'the emulated connector could not answer');
    }
    return answerFor(thrown);
  });
  if (answer === 'drop') request.socket.destroy();
  else writeJson(response, answer);
}

async function answerTo(serving: Serving, request: IncomingMessage): Promise<Answer | 'drop'> {
  const { method = 'GET', headers } = request;
  const url = new URL(request.url ?? '/', serving.url);
  const document = method === 'GET' ? openIdDocument(serving, url.pathname) : undefined;
  if (document !== undefined) return { status: 200, body: document };
  if (serving.botToken !== undefined && headers.authorization !== `Bearer ${serving.botToken}`) {
    throw new Refused(TEAMS_ERRORS.botNotRegistered);
  }
  const call = readCall(method, url, await readJson(request));
  const answer = await answerCall(serving, call);
  serving.logger.debug({ call: call.name, status: answer === 'drop' ? 'dropped' : answer.status }, 'connector call');
  return answer;
}
