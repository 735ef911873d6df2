import { GraphRefusal } from '../graph-refusal.ts';

export type Keeps = (item: Readonly<Record<string, unknown>>) => boolean;

/**
 * The $filter forms this product's questions use: comparisons, startswith() and any() with eq, joined by "and", over the
 * given properties. Anything else is refused with 400, so that a query the emulator would get wrong cannot pass.
 */
export function readFilter(text: string, properties: readonly string[]): Keeps {
  const clauses = splitAtAnd(text).map((clause) => readClause(clause.trim(), properties));
  return (item) => clauses.every((keeps) => keeps(item));
}

/** At each " and " with an even number of quotes behind it: one outside of every literal. */
const splitAtAnd = (text: string): readonly string[] => text.split(/ and (?=(?:[^']*'[^']*')*[^']*$)/i);

function readClause(clause: string, properties: readonly string[]): Keeps {
  const known = (name: string | undefined): string => {
    if (name !== undefined && properties.includes(name)) return name;
    throw unsupported(`Filtering by '${name}' is not supported.`);
  };
  const comparison = /^(\w+) (eq|ne|ge|gt|le|lt) (.+)$/.exec(clause);
  if (comparison) return compare(known(comparison[1]), comparison[2] ?? 'eq', readLiteral(comparison[3] ?? ''));
  const start = /^startswith\((\w+),\s*('.*')\)$/i.exec(clause);
  if (start) {
    const [name, prefix] = [known(start[1]), String(readLiteral(start[2] ?? '')).toLowerCase()];
    return (item) => String(item[name]).toLowerCase().startsWith(prefix);
  }
  const any = /^(\w+)\/any\((\w+):\s*(\w+) eq ('.*')\)$/.exec(clause);
  if (any && any[2] === any[3]) {
    const [name, wanted] = [known(any[1]), readLiteral(any[4] ?? '')];
    return (item) => Array.isArray(item[name]) && item[name].includes(wanted);
  }
  throw unsupported(`Invalid filter clause: ${clause}`);
}

type Literal = string | number | boolean | null;

function readLiteral(text: string): Literal {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  const quoted = /^'((?:[^']|'')*)'$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  if (/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text)) return Date.parse(text);
  throw unsupported(`Invalid filter clause: ${text} is not a literal the emulated tenant understands.`);
}

function compare(name: string, operator: string, wanted: Literal): Keeps {
  const order = (value: unknown): number => {
    const own = typeof wanted === 'number' ? Date.parse(String(value)) : fold(value);
    const other = fold(wanted);
    if (own === other) return 0;
    return (own ?? '') < (other ?? '') ? -1 : 1;
  };
  const passes: Readonly<Record<string, (order: number) => boolean>> = {
    eq: (n) => n === 0,
    ne: (n) => n !== 0,
    ge: (n) => n >= 0,
    gt: (n) => n > 0,
    le: (n) => n <= 0,
    lt: (n) => n < 0,
  };
  const pass = passes[operator] ?? (() => false);
  return (item) => pass(order(item[name]));
}

/** Entra compares text without regard to case. */
const fold = (value: unknown): Literal =>
  typeof value === 'string' ? value.toLowerCase() : ((value as Literal | undefined) ?? null);

const unsupported = (message: string): GraphRefusal => new GraphRefusal(400, 'Request_UnsupportedQuery', message);
