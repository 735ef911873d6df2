import { GraphRefusal } from '../graph-refusal.ts';
import type { GraphAnswer, GraphRequest } from '../graph-request.ts';
import { readFilter } from './read-filter.ts';
import { type Options, readOptions, skipToken } from './read-options.ts';
import { type Item, type Selectable, select } from './select.ts';

export interface Collection extends Selectable {
  readonly items: readonly Item[];
  /** What follows "$metadata#" in the context. */
  readonly context: string;
  readonly options: readonly string[];
  readonly pageSize?: number;
  /** Properties $filter may name. */
  readonly filterable?: readonly string[];
  /**
   * Directory objects answer a $filter or an OData cast only as an "advanced query": header ConsistencyLevel: eventual
   * and $count=true (Microsoft Learn, graph/aad-advanced-queries).
   */
  readonly advanced?: 'when filtered' | 'always';
}

/** One page of a collection: filtered, counted, cut, with a link to the next page. */
export function answerCollection(request: GraphRequest, collection: Collection): GraphAnswer {
  const options = readOptions(request, collection.options);
  checkAdvanced(options, collection.advanced);
  const keeps = options.filter === undefined ? undefined : readFilter(options.filter, collection.filterable ?? []);
  const items = keeps === undefined ? collection.items : collection.items.filter(keeps);
  const end = options.skip + Math.min(options.top ?? collection.pageSize ?? 100, request.maximumPageSize);
  const counted = options.count && (collection.advanced === undefined || options.eventual);
  return {
    status: 200,
    body: {
      '@odata.context': `${request.base}/$metadata#${collection.context}`,
      ...(counted && { '@odata.count': items.length }),
      ...(end < items.length && { '@odata.nextLink': nextLink(request, end) }),
      value: items.slice(options.skip, end).map((item) => select(item, options.select, collection)),
    },
  };
}

function checkAdvanced({ filter, eventual, count }: Options, advanced: Collection['advanced']): void {
  const needed = advanced === 'always' || (advanced === 'when filtered' && filter !== undefined);
  if (needed && !(eventual && count)) {
    throw new GraphRefusal(
      400,
      'Request_UnsupportedQuery',
      'The specified filter or cast is an advanced query: send the header ConsistencyLevel: eventual and $count=true.',
    );
  }
}

function nextLink({ base, path, query }: GraphRequest, skip: number): string {
  const next = new URLSearchParams(query);
  next.set('$skiptoken', skipToken(skip));
  return `${base}${path}?${next.toString().replaceAll('%24', '$')}`;
}
