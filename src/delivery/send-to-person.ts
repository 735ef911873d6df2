import type { PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import type { CardMessage } from './card-message.ts';
import type { Messenger } from './messenger.ts';
import { blockReach, findReach, forgetReach, rememberReach } from './reach-store.ts';
import type { Unreachable, Verdict } from './verdict.ts';

/** Where somebody is created who has never been in touch (Teams' own entrance for the tenant's cloud). */
export interface Entrance {
  readonly serviceUrl: string;
  readonly tenantId: string;
}

export interface SendingToPeople {
  readonly db: Database;
  readonly messenger: Messenger;
  readonly entrance: Entrance;
}

/** Stops until the person writes again; a conversation that is merely gone is created anew next time instead. */
const FINAL: ReadonlySet<Unreachable> = new Set(['blocked-by-person', 'bot-disabled', 'writes-blocked']);

/** Sends into somebody's 1:1 chat, creating it when there is none, and keeps what was learnt about reaching them. */
export async function sendToPerson(to: SendingToPeople, personId: PersonId, message: CardMessage): Promise<Verdict> {
  const reach = await findReach(to.db, personId);
  if (reach?.blocked) return { kind: 'unreachable', why: reach.blocked };
  const address = reach?.address ?? { kind: 'person' as const, personId, ...to.entrance };
  const locale = message.locale ?? reach?.locale;
  const verdict = await to.messenger.send(address, locale === undefined ? message : { ...message, locale });
  if (verdict.kind === 'sent' && !reach) await remember(to, personId, verdict.conversationId);
  if (verdict.kind === 'unreachable') await learn(to.db, personId, verdict.why);
  return verdict;
}

async function remember({ db, entrance }: SendingToPeople, personId: PersonId, conversationId: string): Promise<void> {
  await rememberReach(db, personId, {
    address: { kind: 'conversation', conversationId, ...entrance },
    locale: undefined,
  });
}

async function learn(db: Database, personId: PersonId, why: Unreachable): Promise<void> {
  if (FINAL.has(why)) await blockReach(db, personId, why);
  else await forgetReach(db, personId);
}
