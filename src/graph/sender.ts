import { Client, HTTPMessageHandler, ResponseType } from '@microsoft/microsoft-graph-client';
import { TryAgainLater } from '../kernel/failures.ts';
import { within } from '../kernel/within.ts';
import type { Question } from './question.ts';
import { tokenFailure } from './token-failure.ts';

interface Line {
  readonly baseUrl: string;
  readonly getToken: () => Promise<string>;
  readonly timeoutMs: number;
}

/** Sends one GET once, with a token. Gives any answer as it is; throws TryAgainLater when none comes in time. */
export type Send = (question: Question) => Promise<{ response: Response; text: string }>;

/**
 * The SDK's client without its own middleware: its authentication knows https hosts only, and its retries ignore how long
 * they wait in total and wrap what went wrong. So the token goes into a header here, and the waiting is ours.
 */
export function sender({ baseUrl, getToken, timeoutMs }: Line): Send {
  const sdk = Client.initWithMiddleware({ baseUrl, defaultVersion: 'v1.0', middleware: new HTTPMessageHandler() });
  return async ({ path, headers }) => {
    // Its own client may wait for minutes, or for ever.
    const token = await within(timeoutMs, getToken()).catch((error: unknown) => {
      throw tokenFailure(error);
    });
    if (token === undefined) throw new TryAgainLater('No token for Microsoft Graph came in time');
    const request = sdk.api(path).headers({ ...headers, Authorization: `Bearer ${token}` });
    try {
      const response: Response = await request
        .options({ signal: AbortSignal.timeout(timeoutMs) })
        .responseType(ResponseType.RAW)
        .get();
      return { response, text: await response.text() };
    } catch (cause) {
      throw new TryAgainLater('Microsoft Graph cannot be reached or did not answer in time', undefined, { cause });
    }
  };
}
