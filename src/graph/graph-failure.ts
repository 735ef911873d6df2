import { z } from 'zod';
import { PermanentFailure, TryAgainLater } from '../kernel/failures.ts';

const errorShape = z.object({
  error: z.object({ code: z.string(), innerError: z.object({ 'request-id': z.string() }).partial().optional() }),
});

interface Refused {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What to grant when the answer is 403. */
  readonly permission: string;
}

/**
 * Graph's error answer as one of our two kinds of failure (Microsoft Learn, graph/errors). Its message is left out: it may
 * name people. Its code and request id stay, which is what Microsoft's support asks for.
 */
export function graphFailure({ status, headers, text, permission }: Refused): PermanentFailure | TryAgainLater {
  const said = whatItSaid(status, text);
  if (status === 429) return new TryAgainLater(`Microsoft Graph is throttling (${said})`, retryAfterMs(headers));
  if (status >= 500) return new TryAgainLater(`Microsoft Graph is out of order (${said})`, retryAfterMs(headers));
  if (status === 403) {
    return new PermanentFailure(
      `Microsoft Graph refused (${said}). Grant the app the application permission ${permission}, with admin consent.`,
    );
  }
  if (status === 401) {
    return new PermanentFailure(
      `Microsoft Graph did not accept the app's token (${said}). Check the tenant id, the app id and its credential.`,
    );
  }
  return new PermanentFailure(`Microsoft Graph does not serve this request (${said})`);
}

function whatItSaid(status: number, text: string): string {
  const parsed = errorShape.safeParse(json(text));
  if (!parsed.success) return String(status);
  const { code, innerError } = parsed.data.error;
  const requestId = innerError?.['request-id'];
  return requestId === undefined ? `${status} ${code}` : `${status} ${code}, request ${requestId}`;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), as ms from now; undefined when missing or unreadable. */
function retryAfterMs(headers: Headers): number | undefined {
  const text = headers.get('Retry-After');
  if (text === null) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}
