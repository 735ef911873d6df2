import type { TeamsError } from './teams-errors.ts';

/** Thrown where a call cannot be done; answered as the Teams error it carries. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly error: TeamsError;

  constructor(error: TeamsError, detail?: string) {
    super(detail ?? error.message);
    this.error = detail === undefined ? error : { ...error, message: detail };
  }
}
