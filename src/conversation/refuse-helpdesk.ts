import { record } from '../audit/record.ts';
import { type HelpdeskRefusal, refusedCard } from '../helpdesk/refused-card.ts';
import type { HelpdeskHouse } from './helpdesk-house.ts';
import type { Press } from './incoming.ts';
import type { Reply } from './reply.ts';

export interface Refusal {
  readonly why: HelpdeskRefusal;
  readonly number?: number;
  /** Somebody tried what they may not do, rather than being unlucky or mistaken. */
  readonly audited?: boolean;
}

/** A kind no beside the pressed card, which stays as it is: in the channel it is everybody's. */
export async function refuseHelpdesk(house: HelpdeskHouse, press: Press, refusal: Refusal): Promise<Reply> {
  const { why, number, audited = false } = refusal;
  if (audited) {
    const subject = number === undefined ? 'helpdesk' : `ticket:${number}`;
    const detail = { verb: press.verb, why };
    await record(house.db, { actor: press.person.id, event: 'press.refused', subject, detail });
  }
  return { show: [{ ...refusedCard(why, house.organisationIn(press.locale), number), locale: press.locale }] };
}
