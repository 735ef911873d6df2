import { sql } from 'kysely';
import type { Logger } from '../kernel/logger.ts';
import type { CardMessage } from './card-message.ts';
import type { ConversationAddress } from './messenger.ts';
import { HELPDESK_CHANNEL } from './outbox.ts';
import { backoffMs } from './retry-table.ts';
import { type SendingToPeople, sendToPerson } from './send-to-person.ts';
import type { Verdict } from './verdict.ts';

export interface OutboxSettings extends SendingToPeople {
  readonly logger: Logger;
  /** undefined: no channel is configured; what is meant for it waits. */
  readonly helpdeskChannel: ConversationAddress | undefined;
}

/** How long a claimed message is left alone before another replica may try it, in seconds. */
const LEASE_SECONDS = 60;
const GIVE_UP_AFTER = 12;
const CHANNEL_GIVE_UP_AFTER = 300;

/** Makes everything promised due at once, also what a dead process still holds. Only for whoever is alone with the database. */
export async function makeAllDue({ db }: Pick<OutboxSettings, 'db'>): Promise<void> {
  await db.updateTable('outbox').set({ not_before: sql<Date>`now()` }).where('state', '=', 'pending').execute();
}

interface Claimed {
  readonly id: number;
  readonly recipient: string;
  readonly card: string;
  readonly data: Record<string, unknown>;
  readonly locale: string | null;
  readonly thread: string | null;
  readonly attempt: number;
}

const MOST_AT_ONCE = 20;

/**
 * Sends what is due, oldest first; returns how many messages were taken up. Safe to run in several replicas at once.
 * `stopping` ends it after the message on its way; the others wait for their lease to end.
 */
export async function drainOutbox(
  settings: OutboxSettings,
  { stopping }: { readonly stopping?: AbortSignal } = {},
): Promise<number> {
  const claimed = await claim(settings, MOST_AT_ONCE);
  for (const message of claimed) {
    if (stopping?.aborted) break;
    // Slow answers to the ones before can have cost us this one.
    if (!(await stillOurs(settings, message))) continue;
    await settle(settings, message, await verdictOn(settings, message));
  }
  return claimed.length;
}

/** Begins the lease anew; false: it had run out, and another replica took the message over. */
async function stillOurs({ db }: OutboxSettings, { id, attempt }: Claimed): Promise<boolean> {
  const held = await db
    .updateTable('outbox')
    .set({ not_before: sql<Date>`now() + make_interval(secs => ${LEASE_SECONDS})` })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'pending')
    .returning('id')
    .executeTakeFirst();
  return held !== undefined;
}

/** A card that cannot be made is our own mistake, and must not hold up everybody else's. */
async function verdictOn(settings: OutboxSettings, claimed: Claimed): Promise<Verdict> {
  try {
    return await deliver(settings, claimed);
  } catch (error) {
    settings.logger.error(
      { err: error, outbox: claimed.id, card: claimed.card },
      'a message could not be made or sent',
    );
    return { kind: 'failed', why: 'our own mistake' };
  }
}

async function claim({ db, helpdeskChannel }: OutboxSettings, limit: number): Promise<readonly Claimed[]> {
  const waiting = helpdeskChannel ? '' : HELPDESK_CHANNEL;
  const { rows } = await sql<Claimed>`
    update outbox o set attempt = attempt + 1, not_before = now() + make_interval(secs => ${LEASE_SECONDS})
      from (select id from outbox due where state = 'pending' and not_before <= now() and recipient <> ${waiting}
              and not exists (select 1 from outbox earlier
                where earlier.thread = due.thread and earlier.id < due.id and earlier.state = 'pending')
            order by not_before, id limit ${limit} for update skip locked) c
     where o.id = c.id
    returning o.id, o.recipient, o.card, o.data, o.locale, o.thread, o.attempt`.execute(db);
  return rows.toSorted((a, b) => a.id - b.id);
}

async function deliver(settings: OutboxSettings, claimed: Claimed): Promise<Verdict> {
  const message: CardMessage = {
    card: claimed.card,
    data: claimed.data,
    ...(claimed.locale === null ? {} : { locale: claimed.locale }),
  };
  const posted = claimed.thread === null ? undefined : await findPosted(settings, claimed.thread);
  if (posted) {
    const verdict = await settings.messenger.update(posted.address, posted.activityId, message);
    const gone = verdict.kind === 'unreachable' || verdict.kind === 'refused';
    if (!gone) return verdict;
  }
  const verdict = await send(settings, claimed.recipient, message);
  if (claimed.thread !== null && verdict.kind === 'sent') await keepPosted(settings, claimed, verdict);
  return verdict;
}

function send(settings: OutboxSettings, recipient: string, message: CardMessage): Promise<Verdict> {
  if (recipient !== HELPDESK_CHANNEL) return sendToPerson(settings, recipient, message);
  if (!settings.helpdeskChannel) throw new Error('claimed a channel message without a channel');
  return settings.messenger.send(settings.helpdeskChannel, message);
}

async function settle({ db, logger }: OutboxSettings, claimed: Claimed, verdict: Verdict): Promise<void> {
  const outcome = verdict.kind === 'sent' || verdict.kind === 'throttled' ? verdict.kind : verdict.why;
  const again = worthAnotherTry(claimed, verdict);
  if (verdict.kind !== 'sent') {
    logger.warn({ outbox: claimed.id, to: placeOf(claimed), outcome, again }, 'a message could not be delivered');
  }
  const asked = verdict.kind === 'throttled' ? verdict.afterMs : undefined;
  const waitMs = asked ?? backoffMs(claimed.attempt);
  await db
    .updateTable('outbox')
    .set(
      again
        ? { outcome, not_before: sql<Date>`now() + make_interval(secs => ${waitMs / 1000})` }
        : // What it said is of no use any more, and can be about somebody's account.
          { outcome, state: verdict.kind === 'sent' ? 'sent' : 'given-up', data: '{}' },
    )
    .where('id', '=', claimed.id)
    // Whoever took it over meanwhile (our lease ran out) settles it.
    .where('attempt', '=', claimed.attempt)
    .execute();
}

/** A case that its channel cannot take is nobody's mistake but an operator's to mend: it goes on waiting, for a day or so. */
function worthAnotherTry({ recipient, attempt }: Claimed, { kind }: Verdict): boolean {
  if (kind === 'sent') return false;
  if (recipient === HELPDESK_CHANNEL) return attempt < CHANNEL_GIVE_UP_AFTER;
  return (kind === 'throttled' || kind === 'failed') && attempt < GIVE_UP_AFTER;
}

const placeOf = ({ recipient }: Claimed): string => (recipient === HELPDESK_CHANNEL ? recipient : 'a person');

async function findPosted({ db, helpdeskChannel, entrance }: OutboxSettings, thread: string) {
  const row = await db.selectFrom('posted_card').selectAll().where('thread', '=', thread).executeTakeFirst();
  if (!row) return undefined;
  const address: ConversationAddress = {
    kind: 'conversation',
    conversationId: row.conversation_id,
    serviceUrl: row.service_url,
    tenantId: helpdeskChannel?.tenantId ?? entrance.tenantId,
  };
  return { address, activityId: row.activity_id };
}

async function keepPosted(settings: OutboxSettings, claimed: Claimed, sent: Extract<Verdict, { kind: 'sent' }>) {
  const serviceUrl = settings.helpdeskChannel?.serviceUrl ?? settings.entrance.serviceUrl;
  const row = { conversation_id: sent.conversationId, service_url: serviceUrl, activity_id: sent.activityId };
  await settings.db
    .insertInto('posted_card')
    .values({ thread: claimed.thread as string, ...row })
    .onConflict((conflict) => conflict.column('thread').doUpdateSet(row))
    .execute();
}
