/** Trying again cannot help: the request itself, a permission or a setting has to change first. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}

/** The outside is busy or away. Trying again after `afterMs` (milliseconds; undefined: the outside gave no time) may help. */
export class TryAgainLater extends Error {
  override readonly name = 'TryAgainLater';
  readonly afterMs: number | undefined;

  constructor(message: string, afterMs?: number, options?: ErrorOptions) {
    super(message, options);
    this.afterMs = afterMs;
  }
}
