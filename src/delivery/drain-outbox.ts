import { sql } from 'kysely';
import type { Logger } from '../kernel/logger.ts';
import type { CardMessage } from './card-message.ts';
import { type Claimed, claimPromised, stillOurs } from './claim-promised.ts';
import type { ConversationAddress } from './messenger.ts';
import { HELPDESK_CHANNEL } from './outbox.ts';
import { findPosted, keepPosted } from './posted-card.ts';
import { backoffMs } from './retry-table.ts';
import { type SendingToPeople, sendToPerson } from './send-to-person.ts';
import type { Verdict } from './verdict.ts';

export interface OutboxSettings extends SendingToPeople {
  readonly logger: Logger;
  readonly helpdeskChannel: ConversationAddress;
}

const GIVE_UP_AFTER = 12;
const CHANNEL_GIVE_UP_AFTER = 300;

const MOST_AT_ONCE = 20;

/**
 * Sends what is due, oldest first; returns how many messages were taken up. Safe to run in several replicas at once.
 * `stopping` ends it after the message on its way; the others wait for their lease to end.
 */
export async function drainOutbox(
  settings: OutboxSettings,
  { stopping }: { readonly stopping?: AbortSignal } = {},
): Promise<number> {
  const claimed = await claimPromised(settings.db, MOST_AT_ONCE);
  for (const message of claimed) {
    if (stopping?.aborted) break;
    // Slow answers to the ones before can have cost us this one.
    if (!(await stillOurs(settings.db, message))) continue;
    await settle(settings, message, await verdictOn(settings, message));
  }
  return claimed.length;
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

async function deliver(settings: OutboxSettings, claimed: Claimed): Promise<Verdict> {
  const message: CardMessage = {
    card: claimed.card,
    data: claimed.data,
    ...(claimed.locale === null ? {} : { locale: claimed.locale }),
    ...(claimed.feedback === null ? {} : { feedback: claimed.feedback }),
  };
  const posted = claimed.thread === null ? undefined : await findPosted(settings.db, claimed.thread);
  if (posted) {
    const { activityId, ...place } = posted;
    const address = { kind: 'conversation', ...place, tenantId: settings.helpdeskChannel.tenantId } as const;
    const verdict = await settings.messenger.update(address, activityId, message);
    const gone = verdict.kind === 'unreachable' || verdict.kind === 'refused';
    if (!gone) return verdict;
  }
  const verdict = await send(settings, claimed.recipient, message);
  if (claimed.thread !== null && verdict.kind === 'sent') {
    const { conversationId, activityId } = verdict;
    const { serviceUrl } = settings.helpdeskChannel;
    await keepPosted(settings.db, claimed.thread, { conversationId, serviceUrl, activityId });
  }
  return verdict;
}

function send(settings: OutboxSettings, recipient: string, message: CardMessage): Promise<Verdict> {
  if (recipient !== HELPDESK_CHANNEL) return sendToPerson(settings, recipient, message);
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
          { outcome, data: '{}', feedback: null, ...(verdict.kind === 'sent' ? SENT : { state: 'given-up' }) },
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

/** When it went out is kept: whoever got it may ask whether it was from us. */
const SENT = { state: 'sent', sent_at: sql<Date>`now()` } as const;

const placeOf = ({ recipient }: Claimed): string => (recipient === HELPDESK_CHANNEL ? recipient : 'a person');
