const DEEPEST_CAUSE = 5;

/**
 * The parts of an error that may go into the log: a closed list. Drivers hang more on theirs: a database's parameters and
 * failing rows hold what people wrote, an HTTP client's request holds a token.
 */
export function errorForLog(thrown: unknown, depth = 0): object {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const { name, message, stack, cause } = thrown;
  const { code, status, statusCode, constraint } = thrown as unknown as Readonly<Record<string, unknown>>;
  const coded = Object.entries({ code, status, statusCode, constraint }).filter(([, value]) => isPlain(value));
  return {
    ...{ type: name, message, stack },
    ...Object.fromEntries(coded),
    ...(cause === undefined || depth === DEEPEST_CAUSE ? {} : { cause: errorForLog(cause, depth + 1) }),
  };
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
