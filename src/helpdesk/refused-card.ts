import type { CardMessage } from '../delivery/card-message.ts';
import type { Organisation } from '../people/organisation.ts';
import { deskOf } from './person-card.ts';

/** A kind no, for whoever may not see the case itself. 'unknown' is also said of somebody else's case. */
export type HelpdeskRefusal =
  | 'not-helpdesk'
  | 'wrong-place'
  | 'unknown'
  | 'unknown-for-desk'
  | 'not-readable'
  | 'question-unusable';

/** Says what was refused, that nothing changed, and whom to ask. */
export const refusedCard = (why: HelpdeskRefusal, organisation: Organisation, number = 0): CardMessage => ({
  card: 'helpdesk/case-refused',
  data: { why, number, ...deskOf(organisation) },
});
