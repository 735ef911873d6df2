import { newId } from '../kernel/ids.ts';

interface ErrorFacts {
  readonly code: string;
  readonly message: string;
  readonly at: Date;
  readonly clientRequestId: string | undefined;
}

/** An error as Graph words it (Microsoft Learn, graph/errors). */
export function errorBody({ code, message, at, clientRequestId }: ErrorFacts): object {
  const requestId = newId();
  return {
    error: {
      code,
      message,
      innerError: {
        date: at.toISOString().slice(0, 19),
        'request-id': requestId,
        'client-request-id': clientRequestId ?? requestId,
      },
    },
  };
}
