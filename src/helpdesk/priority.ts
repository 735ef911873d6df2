import { PRIORITIES, type Priority } from './ticket.ts';

/** What the bot answered before the person asked for help, as far as the card tells. */
export interface Occasion {
  /** Article id, undefined when the person came straight here. */
  readonly article: string | undefined;
  /** The person says that they entered something on a doubtful page, or approved something. */
  readonly enteredDetails: boolean;
}

/** Somebody else may be using the account, or could be soon: minutes count. */
const ALWAYS_URGENT: ReadonlySet<string> = new Set(['lost-or-stolen', 'someone-asked-for-code', 'unexpected-prompt']);

/** Subjects where it depends on what the person did: the form asks them. */
const URGENT_IF_ENTERED: ReadonlySet<string> = new Set(['is-this-phishing']);

/** The person cannot work at all. */
const HIGH: ReadonlySet<string> = new Set(['locked-out']);

/** Whether the form has to ask if details were entered. */
export const mayHaveEnteredDetails = (article: string | undefined): boolean =>
  article !== undefined && URGENT_IF_ENTERED.has(article);

/** A person can only make their own case more pressing, so what their card says is believed here. */
export function priorityOf({ article, enteredDetails }: Occasion): Priority {
  if (article === undefined) return 'normal';
  if (ALWAYS_URGENT.has(article) || (enteredDetails && URGENT_IF_ENTERED.has(article))) return 'urgent';
  return HIGH.has(article) ? 'high' : 'normal';
}

/** The more pressing of two. */
export const higher = (one: Priority, other: Priority): Priority =>
  PRIORITIES.indexOf(other) > PRIORITIES.indexOf(one) ? other : one;
