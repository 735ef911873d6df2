import type { TeamsError } from './teams-errors.ts';

/** The body of an error answer, in whichever of Teams' two shapes the error comes in. */
export function errorBody({ status, code, message = '', unwrapped }: TeamsError): object {
  if (!unwrapped) return { error: { code: code ?? String(status), message } };
  return { errorCode: 209, message: JSON.stringify({ subCode: code, details: message, errorCode: null }) };
}
