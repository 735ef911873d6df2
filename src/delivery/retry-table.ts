import type { Unreachable, Verdict } from './verdict.ts';

/** An error answer of the Bot Connector, reduced to what decides. */
export interface ConnectorError {
  readonly status: number | undefined;
  /** error.code, or the subCode of the unwrapped MessageWritesBlocked shape. */
  readonly code: string | undefined;
  readonly message: string;
  /** Retry-After in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

const UNREACHABLE: Readonly<Record<string, Unreachable>> = {
  ForbiddenOperationException: 'not-installed',
  BotNotInConversationRoster: 'removed-from-conversation',
  ConversationBlockedByUser: 'blocked-by-person',
  BotDisabledByAdmin: 'bot-disabled',
  MessageWritesBlocked: 'writes-blocked',
  ConversationNotFound: 'conversation-gone',
};

const RETRYABLE = new Set([412, 502, 503, 504]);

/**
 * What to do after a send failed. Source: Microsoft Learn, "Status codes from bot conversational APIs" and
 * "Optimize your bot: rate limiting": only 412, 429, 502, 503 and 504 may be tried again; 500 may not.
 * No status at all means that no answer came: the message may or may not have arrived, so it is tried again.
 */
export function verdictFor(error: ConnectorError): Exclude<Verdict, { kind: 'sent' }> {
  if (error.status === undefined) return { kind: 'failed', why: 'no answer' };
  if (error.status === 429) return { kind: 'throttled', afterMs: error.retryAfterMs };
  const unreachable = error.code === undefined ? undefined : UNREACHABLE[error.code];
  if (unreachable) return { kind: 'unreachable', why: unreachable };
  if (RETRYABLE.has(error.status)) return { kind: 'failed', why: error.code ?? String(error.status) };
  return { kind: 'refused', why: error.code ?? String(error.status) };
}

/** Milliseconds to wait before try number `attempt` + 1: doubling from 2 s, at most 5 min, ±20 % so that retries spread out. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const base = Math.min(2_000 * 2 ** Math.max(0, attempt - 1), 300_000);
  return Math.round(base * (0.8 + 0.4 * random()));
}
