import type { GraphAnswer, GraphRequest } from '../graph-request.ts';
import { readOptions } from './read-options.ts';
import { type Item, type Selectable, select } from './select.ts';

interface Entity extends Selectable {
  readonly item: Item;
  /** What follows "$metadata#" in the context: "users/$entity". */
  readonly context: string;
  readonly options?: readonly string[];
}

/** One thing by its id. */
export function answerEntity(request: GraphRequest, entity: Entity): GraphAnswer {
  const { select: asked } = readOptions(request, entity.options ?? ['$select']);
  return {
    status: 200,
    body: {
      '@odata.context': `${request.base}/$metadata#${entity.context}`,
      ...select(entity.item, asked, entity),
    },
  };
}
