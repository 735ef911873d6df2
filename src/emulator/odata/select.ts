import { badRequest } from './read-options.ts';

export type Item = Readonly<Record<string, unknown>>;

export interface Selectable {
  /** What comes without $select; undefined: everything. */
  readonly byDefault?: readonly string[];
  /** Every property the type has, for "no such property"; undefined: a mixed list, where Graph leaves out what one lacks. */
  readonly properties?: readonly string[];
}

/** The properties asked for, and always the OData type. Throws 400 for a property the type does not have. */
export function select(item: Item, asked: readonly string[] | undefined, { byDefault, properties }: Selectable): Item {
  const unknown = asked?.find((name) => properties !== undefined && !properties.includes(name));
  if (unknown !== undefined)
    throw badRequest(`Parsing OData Select and Expand failed: no property named '${unknown}'.`);
  const wanted = asked ?? byDefault;
  if (wanted === undefined) return item;
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => name.startsWith('@odata.') || wanted.includes(name)),
  );
}
