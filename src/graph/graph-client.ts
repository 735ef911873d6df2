import { PermanentFailure, TryAgainLater } from '../kernel/failures.ts';
import { graphFailure } from './graph-failure.ts';
import { patience } from './patience.ts';
import type { Question } from './question.ts';
import { sender } from './sender.ts';

export interface GraphOptions {
  /** Scheme and host, such as "https://graph.microsoft.com"; an emulated tenant's may be plain http. */
  readonly baseUrl: string;
  readonly getToken: () => Promise<string>;
  /** How long (ms) one question may take, waits between attempts included. Default 30 000. */
  readonly patienceMs?: number;
  /** How long (ms) Graph may take to answer one attempt. Default 10 000. */
  readonly timeoutMs?: number;
  /** Waits this long (ms). A test may hand in one that does not. */
  readonly wait?: (ms: number) => Promise<void>;
  /** The present in ms, on any scale. */
  readonly now?: () => number;
}

/** Asks Microsoft Graph v1.0. Only GET: this product never writes to a directory. */
export interface GraphClient {
  readonly baseUrl: string;
  readonly wait: (ms: number) => Promise<void>;
  readonly now: () => number;
  /**
   * The answer's JSON; undefined on 404. Waits out throttling and outages within `patienceMs`, then throws TryAgainLater;
   * throws PermanentFailure when Graph refuses.
   */
  ask(question: Question): Promise<unknown>;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A client for one Graph and one app, over the SDK. */
export function graphClient(options: GraphOptions): GraphClient {
  const { baseUrl, patienceMs = 30_000, timeoutMs = 10_000, wait = sleep, now = () => performance.now() } = options;
  const send = sender({ ...options, timeoutMs });
  const answer = async (question: Question): Promise<unknown> => {
    const { response, text } = await send(question);
    if (response.ok) return parse(text);
    if (response.status === 404) return undefined;
    throw graphFailure({ status: response.status, headers: response.headers, text, permission: question.permission });
  };
  return {
    ...{ baseUrl, wait, now },
    async ask(question) {
      const waits = patience({ totalMs: patienceMs, now });
      for (;;) {
        try {
          return await answer(question);
        } catch (error) {
          if (!(error instanceof TryAgainLater)) throw error;
          await wait(waits.next(error));
        }
      }
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PermanentFailure('Microsoft Graph gave an answer that is not JSON. Is its base URL right?');
  }
}
