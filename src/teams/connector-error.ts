import type { ConnectorError } from '../delivery/retry-table.ts';

interface RestErrorLike {
  readonly message?: string;
  readonly statusCode?: number;
  readonly code?: string;
  readonly details?: { readonly message?: unknown };
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

/** Reads what the SDK threw, in both shapes Teams answers with: {error:{code}} and the odd {errorCode, message:"{json}"}. */
export function connectorErrorFrom(thrown: unknown): ConnectorError {
  const error = (thrown ?? {}) as RestErrorLike;
  return {
    status: error.statusCode,
    code: subCodeIn(error.details?.message) ?? error.code,
    message: error.message ?? '',
    retryAfterMs: milliseconds(error.response?.headers?.get('retry-after')),
  };
}

function subCodeIn(text: unknown): string | undefined {
  if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
  try {
    const { subCode } = JSON.parse(text) as { subCode?: unknown };
    return typeof subCode === 'string' ? subCode : undefined;
  } catch {
    return undefined;
  }
}

function milliseconds(retryAfter: string | undefined): number | undefined {
  const seconds = Number(retryAfter);
  return retryAfter === undefined || Number.isNaN(seconds) ? undefined : Math.max(0, seconds * 1000);
}
