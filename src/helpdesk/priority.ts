import type { Priority } from './ticket.ts';

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

/** Whether the form has to ask if details were entered. */
export const mayHaveEnteredDetails = (article: string | undefined): boolean =>
  article !== undefined && URGENT_IF_ENTERED.has(article);

/** A person can only make their own case urgent, so what their card says is believed here. */
export function priorityOf({ article, enteredDetails }: Occasion): Priority {
  if (article === undefined) return 'normal';
  if (ALWAYS_URGENT.has(article)) return 'urgent';
  return enteredDetails && URGENT_IF_ENTERED.has(article) ? 'urgent' : 'normal';
}
