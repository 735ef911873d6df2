import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import type { ConnectorCall } from './connector-call.ts';
import type { ConnectorWorld } from './connector-world.ts';
import { doCall } from './do-call.ts';
import { errorBody } from './error-body.ts';
import type { Fault } from './faults.ts';
import type { RateGate } from './rate-gate.ts';
import { Refused } from './refused.ts';
import { TEAMS_ERRORS, type TeamsError } from './teams-errors.ts';

export interface Answering {
  readonly world: ConnectorWorld;
  readonly gate: RateGate;
  readonly faultFor: (call: ConnectorCall) => Fault | undefined;
  /** Ends waiting when the connector closes. */
  readonly closing: AbortSignal;
}

/** Answers one call as Teams would, or as the faults say; 'drop' closes the connection without an answer. */
export async function answerCall(answering: Answering, call: ConnectorCall): Promise<Answer | 'drop'> {
  const fault = answering.faultFor(call);
  if (fault?.delayMs !== undefined) await delay(fault.delayMs, undefined, { signal: answering.closing });
  const failure = fault && failureOf(fault);
  if (failure !== undefined && fault?.when !== 'after') return failure;
  const wait = answering.gate.admit(call.operation, threadOf(call));
  if (wait !== undefined) return errorAnswer({ ...TEAMS_ERRORS.throttled, retryAfterSeconds: wait });
  const answer = doCall(answering.world, call);
  return failure ?? answer;
}

/** The error as an answer with Teams' body and, if it says so, Retry-After. */
function errorAnswer(error: TeamsError): Answer {
  const { retryAfterSeconds } = error;
  const headers: Record<string, string> = {};
  if (retryAfterSeconds !== undefined) headers['Retry-After'] = String(retryAfterSeconds);
  return { status: error.status, headers, body: errorBody(error) };
}

/** Whatever was thrown, as an answer. */
export const answerFor = (thrown: unknown): Answer =>
  errorAnswer(thrown instanceof Refused ? thrown.error : TEAMS_ERRORS.serviceError);

function failureOf(fault: Fault): Answer | 'drop' | undefined {
  if (fault.drop) return 'drop';
  return fault.status === undefined ? undefined : errorAnswer({ ...fault, status: fault.status });
}

/** What Teams counts by: a channel's threads share their channel's limit. */
const threadOf = ({ conversationId }: ConnectorCall): string => conversationId.split(';messageid=')[0] ?? '';
