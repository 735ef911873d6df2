import type { CardMessage } from '../delivery/card-message.ts';
import { closedNow } from '../helpdesk/closed-now.ts';
import { deskOf } from '../helpdesk/person-card.ts';
import { mayHaveEnteredDetails, priorityOf } from '../helpdesk/priority.ts';
import { newId } from '../kernel/ids.ts';
import { redactSecrets } from '../redaction/redact-secrets.ts';
import type { House } from './house.ts';

export interface HelpWanted {
  /** What the person asked last: put into the form, without secrets. */
  readonly question?: string | undefined;
  readonly article?: string | undefined;
  readonly locale: string;
}

export const LONGEST_QUESTION = 500;

/** The form that sends a question to the helpdesk. Each form counts once, however often it is sent. */
export function askForHelp(
  { organisationIn, deskHours, clock }: Pick<House, 'organisationIn' | 'deskHours' | 'clock'>,
  { question = '', article, locale }: HelpWanted,
): CardMessage {
  const data = {
    question: redactSecrets(question).slice(0, LONGEST_QUESTION).toWellFormed(),
    article: article ?? '',
    form: newId(),
    urgent: priorityOf({ article, enteredDetails: false }) === 'urgent',
    asksEntered: mayHaveEnteredDetails(article),
    ...deskOf(organisationIn(locale)),
    ...closedNow(deskHours, clock()),
  };
  return { card: 'helpdesk/ask-for-help', locale, data };
}
