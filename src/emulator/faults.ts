import { setTimeout as wait } from 'node:timers/promises';

/** What an answer looks like while the fault lasts. */
export interface Fault {
  /** Only requests whose path and query match; undefined: every request to the Graph half. */
  readonly path?: RegExp;
  /** How many requests it hits; undefined: one. Infinity: until cleared. */
  readonly times?: number;
  /** Answer with this status; undefined: a slow but good answer. */
  readonly status?: number;
  /** The Retry-After header, in seconds or as an HTTP date; undefined: none is sent. */
  readonly retryAfter?: number | string;
  /** Graph's code and message in the error body. */
  readonly code?: string;
  readonly message?: string;
  /** Wait this long (ms) before answering. */
  readonly delayMs?: number;
}

/** Faults on request, for tests: the next answers of the emulated Graph are throttled, broken or slow. */
export interface Faults {
  /** Newer faults go after older ones: each request meets the first that matches it. */
  add(fault: Fault): void;
  clear(): void;
  /** The answer a fault gives to this request, after its delay; undefined: serve it. Ends early when `closing` aborts. */
  meet(url: string, closing: AbortSignal): Promise<FaultyAnswer | undefined>;
}

interface FaultyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly code: string;
  readonly message: string;
}

const none: Readonly<Record<string, string>> = {};

const codes: Readonly<Record<number, string>> = {
  401: 'InvalidAuthenticationToken',
  403: 'Authorization_RequestDenied',
  404: 'Request_ResourceNotFound',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

export function newFaults(): Faults {
  let faults: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      faults.push({ fault, left: fault.times ?? 1 });
    },
    clear() {
      faults = [];
    },
    async meet(url, closing) {
      const met = faults.find(({ fault, left }) => left > 0 && (fault.path?.test(url) ?? true));
      if (met === undefined) return undefined;
      met.left -= 1;
      const { delayMs, status, retryAfter, code, message } = met.fault;
      if (delayMs !== undefined) await wait(delayMs, undefined, { signal: closing }).catch(() => undefined);
      if (status === undefined) return undefined;
      return {
        status,
        headers: retryAfter === undefined ? none : { 'Retry-After': String(retryAfter) },
        code: code ?? codes[status] ?? 'UnknownError',
        message: message ?? `A fault the test asked for (${status}).`,
      };
    },
  };
}
