import { PermanentFailure, TryAgainLater } from '../kernel/failures.ts';

/** Why no token could be had, as one of our two kinds of failure. 400 and 401 from Entra mean a wrong credential. */
export function tokenFailure(error: unknown): PermanentFailure | TryAgainLater {
  if (error instanceof PermanentFailure || error instanceof TryAgainLater) return error;
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 400 || status === 401) {
    return new PermanentFailure('Entra gave no token for Microsoft Graph. Check the app id and its credential.', {
      cause: error,
    });
  }
  return new TryAgainLater('No token for Microsoft Graph could be had', undefined, { cause: error });
}
