import { forgetShown } from './answers/shown-store.ts';
import type { Config } from './config.ts';
import type { House } from './conversation/house.ts';
import { forgetOldTurns } from './conversation/last-turn.ts';
import { makeAllDue } from './delivery/claim-promised.ts';
import { drainOutbox } from './delivery/drain-outbox.ts';
import type { Messenger } from './delivery/messenger.ts';
import { withPasskey } from './enrolment/enrolment-store.ts';
import { sweepEnrolment } from './enrolment/sweep.ts';
import { forgetOldGaps } from './gaps/forget-old-gaps.ts';
import { startBoss } from './jobs/boss.ts';
import { startPump } from './jobs/pump.ts';
import { within } from './kernel/within.ts';
import type { PersonId } from './people/person.ts';
import type { Storage } from './storage/open-storage.ts';
import { releaseDead } from './waves/ledger.ts';
import { sendDueReminders } from './waves/send-due-reminders.ts';
import { sendNextBatch } from './waves/send-next-batch.ts';

/** The report of a large tenant takes minutes to read. Whoever stops the bot is not kept waiting: the next start reads it. */
const SWEEP_END_MS = 3_000;

/** Registers what stops a part: called in the order of starting, the last one stops first. */
export type Closes = (closer: () => Promise<unknown>) => void;

export interface Ground {
  readonly storage: Storage;
  readonly messenger: Messenger;
  /** Where the helpdesk's channel is reached. */
  readonly helpdeskServiceUrl: string;
  readonly closes: Closes;
}

/**
 * Starts what happens without anybody pressing anything: promised messages, waves, reminders and the registration report.
 * Returns what wakes the first two before their next round.
 */
export async function startClocks(house: House, config: Config, ground: Ground) {
  const { storage, messenger, closes } = ground;
  const { db, logger } = house;
  const tenantId = config.MICROSOFT_APP_TENANT_ID;
  const sending = { db, messenger, logger, entrance: { serviceUrl: config.TEAMS_SERVICE_URL, tenantId } };
  const channel = { conversationId: config.HELPDESK_CHANNEL_ID, serviceUrl: ground.helpdeskServiceUrl, tenantId };
  const helpdeskChannel = { kind: 'conversation', ...channel } as const;
  const { organisation } = house.organisation;
  const hasPasskey = (ids: readonly PersonId[]) => withPasskey(db, ids);
  const waveSending = { ...sending, hasPasskey, organisation, perSecond: config.WAVE_MESSAGES_PER_SECOND };

  // The embedded database has one user at a time: whatever is still held was held by a process that was killed.
  if (storage.engine.kind === 'embedded') await Promise.all([makeAllDue(db), releaseDead(db)]);
  const outbox = startPump({
    name: 'outbox',
    restMs: 1_000,
    work: (stopping) => drainOutbox({ ...sending, helpdeskChannel }, { stopping }),
    logger,
  });
  closes(outbox.stop);
  const waves = startPump({
    name: 'waves',
    restMs: 2_000,
    work: (stopping) => sendNextBatch(waveSending, stopping),
    logger,
  });
  closes(waves.stop);
  const sweep = () => sweepEnrolment(house);
  const boss = await startBoss({ engine: storage.engine, logger }, [
    { name: 'enrolment-sweep', cron: '17 * * * *', work: sweep },
    ...forgetting(db),
    { name: 'wave-reminders', cron: '* * * * *', work: () => sendDueReminders({ ...house, hasPasskey, organisation }) },
  ]);
  closes(boss.stop);
  const first = sweep().catch((error: unknown) => logger.warn({ err: error }, 'the registration report was not read'));
  closes(() => within(SWEEP_END_MS, first));
  return { outbox: outbox.kick, waves: waves.kick };
}

/** What is kept for a while only. */
const forgetting = (db: House['db']) => [
  { name: 'forget-turns', cron: '*/5 * * * *', work: () => forgetOldTurns(db) },
  { name: 'forget-answers-shown', cron: '23 * * * *', work: () => forgetShown(db) },
  { name: 'forget-gaps', cron: '41 3 * * *', work: () => forgetOldGaps(db) },
];
