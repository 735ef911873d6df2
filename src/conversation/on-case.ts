import { z } from 'zod';
import { record } from '../audit/record.ts';
import { type CaseNotice, caseCard } from '../helpdesk/case-card.ts';
import { claimTicket } from '../helpdesk/claim-ticket.ts';
import type { TicketMoveOutcome } from '../helpdesk/move-ticket.ts';
import { releaseTicket } from '../helpdesk/release-ticket.ts';
import { RESOLUTION_CODES } from '../helpdesk/resolution-code.ts';
import { resolveTicket } from '../helpdesk/resolve-ticket.ts';
import type { Ticket } from '../helpdesk/ticket.ts';
import type { Actor, TicketMoveRefused } from '../helpdesk/ticket-moves.ts';
import { findTicket } from '../helpdesk/ticket-store.ts';
import { cleanText } from '../texts/clean-text.ts';
import { caseNumberOf } from './case-number-of.ts';
import type { PressHandlers } from './handlers.ts';
import type { HelpdeskHouse } from './helpdesk-house.ts';
import type { Press } from './incoming.ts';
import { nameOf } from './name-of.ts';
import { refuseHelpdesk } from './refuse-helpdesk.ts';
import type { Reply } from './reply.ts';

/** What agents press on a case card. */
export function onCase(house: HelpdeskHouse): PressHandlers {
  return {
    'helpdesk.claim': (press) =>
      asAgent(house, press, async ({ number, actor }) =>
        answer(house, { press, number, outcome: await claimTicket(house, number, actor) }),
      ),
    'helpdesk.release': (press) =>
      asAgent(house, press, async ({ number, actor }) =>
        answer(house, { press, number, outcome: await releaseTicket(house, number, actor) }),
      ),
    'helpdesk.resolve': (press) => asAgent(house, press, (agent) => resolve(house, press, agent)),
  };
}

interface Agent {
  readonly number: number;
  readonly actor: Actor;
}

/** The gates before any case is touched: the right place, the role as Entra has it now, a number. */
async function asAgent(house: HelpdeskHouse, press: Press, then: (agent: Agent) => Promise<Reply>): Promise<Reply> {
  const { person } = press;
  if (!isDeskPlace(house, press)) return refuseHelpdesk(house, press, { why: 'wrong-place', audited: true });
  const helpdesk = (await house.rolesOf(person.id)).has('helpdesk');
  if (!helpdesk) return refuseHelpdesk(house, press, { why: 'not-helpdesk', audited: true });
  const number = caseNumberOf(press.data);
  if (number === undefined) return refuseHelpdesk(house, press, { why: 'not-readable' });
  return then({ number, actor: { id: person.id, name: nameOf(person) || person.id, helpdesk } });
}

/** A thread of the channel is the channel's id and ";messageid=...". */
function isDeskPlace({ helpdeskChannelId }: HelpdeskHouse, { address, place }: Press): boolean {
  if (place === 'personal') return true;
  return place === 'channel' && address.conversationId.split(';')[0] === helpdeskChannelId;
}

const noteSchema = z.object({
  note: z
    .string()
    .max(1_000)
    .transform((text) => cleanText(text))
    .pipe(z.string().min(1).max(500)),
  code: z.enum(RESOLUTION_CODES).exclude(['by-person']).catch('guided'),
});

async function resolve(house: HelpdeskHouse, press: Press, { number, actor }: Agent): Promise<Reply> {
  const parsed = noteSchema.safeParse(press.data);
  if (parsed.success) {
    const outcome = await resolveTicket(house, number, { actor, ...parsed.data });
    return answer(house, { press, number, outcome });
  }
  const ticket = await findTicket(house.db, number);
  if (!ticket) return refuseHelpdesk(house, press, { why: 'unknown-for-desk', number });
  return { replace: shown(press, ticket, 'note-unusable') };
}

/** Being late is nobody's fault; trying to handle one's own or somebody else's case is kept. */
const AUDITED: ReadonlySet<TicketMoveRefused['why']> = new Set(['own-case', 'not-owner']);

async function answer(
  house: HelpdeskHouse,
  { press, number, outcome }: { press: Press; number: number; outcome: TicketMoveOutcome },
): Promise<Reply> {
  if (outcome.kind === 'unknown') return refuseHelpdesk(house, press, { why: 'unknown-for-desk', number });
  if (outcome.kind === 'moved') return { replace: shown(press, outcome.ticket) };
  const { why, ticket } = outcome;
  if (AUDITED.has(why)) {
    const detail = { verb: press.verb, why };
    await record(house.db, { actor: press.person.id, event: 'case.refused', subject: `ticket:${number}`, detail });
  }
  return { replace: shown(press, ticket, why) };
}

/** In the channel everybody reads the card, so it keeps the channel's language. */
function shown({ locale, place }: Press, ticket: Ticket, notice?: CaseNotice) {
  const card = caseCard(ticket, notice);
  return place === 'personal' ? { ...card, locale } : card;
}
