import type { CardJson } from './wire-activity.ts';

/** A button a person could press on a card, with the inputs whose values go along. */
export interface Button {
  readonly title: string;
  readonly action: CardJson;
  readonly inputs: readonly CardJson[];
}

/** Where an element keeps others. A ShowCard's own card is left out: it has its own buttons and inputs. */
const PARTS = [
  'body',
  'items',
  'columns',
  'rows',
  'cells',
  'pages',
  'inlines',
  'actions',
  'selectAction',
  'inlineAction',
];

/**
 * All buttons of a card in reading order, also in ActionSets, on tappable elements and inside ShowCards. Left out is what is
 * hidden (isVisible: false) and never brought out by an Action.ToggleVisibility. A ShowCard's buttons send its parents' inputs too.
 */
export function buttonsOf(card: CardJson, outerInputs: readonly CardJson[] = []): readonly Button[] {
  const elements = [...elementsOf(card, toggledIn(card))];
  const inputs = [...outerInputs, ...elements.filter(({ type }) => String(type).startsWith('Input.'))];
  const actions = elements.filter(({ type }) => String(type).startsWith('Action.'));
  return actions.flatMap((action): readonly Button[] => {
    const own = { title: String(action.title ?? action.tooltip ?? ''), action };
    if (action.type === 'Action.ShowCard')
      return [{ ...own, inputs: [] }, ...buttonsOf(partsOf(action.card)[0] ?? {}, inputs)];
    return [{ ...own, inputs: action.associatedInputs === 'none' ? [] : inputs }];
  });
}

function* elementsOf(element: CardJson, toggled: ReadonlySet<unknown>): Generator<CardJson> {
  if (element.isVisible === false && !toggled.has(element.id)) return;
  yield element;
  for (const part of PARTS) {
    for (const child of partsOf(element[part])) yield* elementsOf(child, toggled);
  }
}

const partsOf = (value: unknown): readonly CardJson[] =>
  [value].flat().filter((part): part is CardJson => part !== null && typeof part === 'object');

/** Ids of everything that some Action.ToggleVisibility can bring out. */
function toggledIn(value: unknown): ReadonlySet<unknown> {
  const ids = new Set<unknown>();
  JSON.stringify(value, (key, part) => {
    if (key !== 'targetElements') return part;
    for (const target of part as readonly unknown[]) {
      ids.add(typeof target === 'string' ? target : (target as { elementId?: unknown }).elementId);
    }
    return undefined;
  });
  return ids;
}
