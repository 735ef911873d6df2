import { GraphRefusal } from '../graph-refusal.ts';
import type { GraphRequest } from '../graph-request.ts';

/** The OData options of one request, checked. */
export interface Options {
  readonly select: readonly string[] | undefined;
  readonly filter: string | undefined;
  readonly top: number | undefined;
  /** Rows before this page, from $skiptoken. */
  readonly skip: number;
  readonly count: boolean;
  /** The ConsistencyLevel: eventual header was sent. */
  readonly eventual: boolean;
}

/** Reads the options a path supports; refuses others, as Graph does, with 400. */
export function readOptions({ query, headers }: GraphRequest, supported: readonly string[]): Options {
  for (const name of query.keys()) {
    if (name.startsWith('$') && !supported.includes(name)) {
      throw badRequest(`Query option '${name}' is not supported for this resource by the emulated tenant.`);
    }
  }
  return {
    select: query
      .get('$select')
      ?.split(',')
      .map((name) => name.trim()),
    filter: query.get('$filter') ?? undefined,
    top: readTop(query.get('$top')),
    skip: readSkipToken(query.get('$skiptoken')),
    count: query.get('$count') === 'true',
    eventual: headers.consistencylevel?.toLowerCase() === 'eventual',
  };
}

function readTop(text: string | null): number | undefined {
  if (text === null) return undefined;
  const top = Number(text);
  // The words are Entra's own.
  if (!Number.isInteger(top) || top < 1 || top > 999) {
    throw new GraphRefusal(
      400,
      'Request_UnsupportedQuery',
      `Invalid page size specified: '${text}'. Must be between 1 and 999 inclusive.`,
    );
  }
  return top;
}

/** What the next page's link carries; opaque to the client, as Graph's are. */
export const skipToken = (skip: number): string => Buffer.from(`after:${skip}`).toString('base64url');

function readSkipToken(token: string | null): number {
  if (token === null) return 0;
  const skip = /^after:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (skip === undefined) throw badRequest("The $skiptoken in the request's query is not valid.");
  return Number(skip);
}

export const badRequest = (message: string): GraphRefusal => new GraphRefusal(400, 'BadRequest', message);
