import type { CardMessage } from '../delivery/card-message.ts';
import { type SendingToPeople, sendToPerson } from '../delivery/send-to-person.ts';
import type { Verdict } from '../delivery/verdict.ts';
import { newId } from '../kernel/ids.ts';
import type { Logger } from '../kernel/logger.ts';
import { afterVerdict } from './after-verdict.ts';
import { announcement } from './announcement.ts';
import { type Bucket, openBucket } from './bucket.ts';
import { finishWaves } from './finish-waves.ts';
import type { HasPasskey } from './has-passkey.ts';
import { type Claimed, claimDue, closeStopped, postpone, release, settle } from './ledger.ts';
import { paceOut } from './pace-out.ts';
import { findWaves } from './wave-store.ts';

export interface WaveSending extends SendingToPeople {
  readonly hasPasskey: HasPasskey;
  /** The organisation's name, as people read it. */
  readonly organisation: string;
  /** Messages a second, all replicas together. */
  readonly perSecond: number;
  readonly logger: Logger;
  /** How long a claimed person is left to this process; 60 unless told. */
  readonly leaseSeconds?: number;
}

const MOST_AT_ONCE = 64;
const MOST_ROWS = 500;
const STOPPED_ROWS = 1_000;

/** What one batch has in hand. */
interface Batch {
  readonly settings: WaveSending;
  readonly bucket: Bucket;
  readonly lease: string;
  readonly messages: ReadonlyMap<number, CardMessage>;
  /** Begin nothing more: throttled, or a wave was stopped. */
  halted: boolean;
  sent: boolean;
}

/**
 * Takes the waves one step on: outcomes for stopped ones, messages for what is due at the shared pace, an end for those
 * in which everybody has an outcome. Returns how much there was to do: 0 means rest. Safe in several replicas at once.
 */
export async function sendNextBatch(settings: WaveSending, stopping?: AbortSignal): Promise<number> {
  const closed = await closeStopped(settings.db, STOPPED_ROWS);
  const bucket = await openBucket(settings.db, settings.perSecond);
  const handled = (await bucket.isPaused()) ? 0 : await sendDue(settings, bucket, stopping);
  return closed + handled + (await finishWaves(settings.db));
}

async function sendDue(settings: WaveSending, bucket: Bucket, stopping: AbortSignal | undefined): Promise<number> {
  const { db, perSecond, leaseSeconds = 60 } = settings;
  const lease = newId();
  const started = performance.now();
  // A claim must be sent well within its lease: at most a quarter of what the pace allows in that time.
  const most = Math.min(MOST_ROWS, Math.max(1, Math.floor((perSecond * leaseSeconds) / 4)));
  const claimed = await claimDue(db, lease, leaseSeconds, most);
  if (claimed.length === 0) return 0;
  let untouched = 0;
  try {
    const due = await withoutRegistered(settings, lease, claimed);
    const batch = await openBatch(settings, bucket, lease, due);
    const goOn = () => !batch.halted && !stopping?.aborted && performance.now() - started < (leaseSeconds / 2) * 1000;
    const take = (want: number) => takeUnlessStopped(batch, want);
    const pace = { goOn, take, mostAtOnce: MOST_AT_ONCE, pauseMs: Math.min(100, 1000 / perSecond) };
    await paceOut(due, pace, (row) => sendOne(batch, row));
    if (batch.sent && !batch.halted) await bucket.ease();
  } finally {
    untouched = await release(db, lease);
  }
  return claimed.length - untouched;
}

/** Gate: who has a passkey by now is not bothered, and costs no token. */
async function withoutRegistered({ db, hasPasskey }: WaveSending, lease: string, claimed: readonly Claimed[]) {
  const registered = await hasPasskey(claimed.map(({ personId }) => personId));
  const ids = claimed.filter(({ personId }) => registered.has(personId)).map(({ id }) => id);
  await settle(db, ids, lease, { outcome: 'already-registered' });
  return claimed.filter(({ personId }) => !registered.has(personId));
}

async function openBatch(
  settings: WaveSending,
  bucket: Bucket,
  lease: string,
  due: readonly Claimed[],
): Promise<Batch> {
  const waves = await findWaves(settings.db, [...new Set(due.map(({ waveId }) => waveId))]);
  const messages = new Map(waves.map((wave) => [wave.id, announcement(wave, settings.organisation)]));
  return { settings, bucket, lease, messages, halted: false, sent: false };
}

/** Gate: a wave stopped or paced down meanwhile gets no more tokens, so "Stop" means now, not after the batch. */
async function takeUnlessStopped(batch: Batch, want: number): Promise<number> {
  const waves = await findWaves(batch.settings.db, [...batch.messages.keys()]);
  const stopped = waves.some(({ state }) => state !== 'sending') || (await batch.bucket.isPaused());
  if (stopped) batch.halted = true;
  return stopped ? 0 : batch.bucket.take(want);
}

async function sendOne(batch: Batch, row: Claimed): Promise<void> {
  const { db } = batch.settings;
  const verdict = await verdictOf(batch, row);
  if (verdict.kind === 'sent') {
    batch.sent = true;
    await settle(db, [row.id], batch.lease, { outcome: 'sent' });
    return;
  }
  if (verdict.kind === 'throttled') {
    batch.halted = true;
    await batch.bucket.slowDown(verdict.afterMs);
  }
  const next = afterVerdict(verdict, row);
  if (next.kind === 'done') await settle(db, [row.id], batch.lease, next);
  else await postpone(db, row.id, batch.lease, next);
}

/** A mistake of our own costs this person a try, not the whole wave its progress. */
async function verdictOf({ settings, messages }: Batch, row: Claimed): Promise<Verdict> {
  try {
    const message = messages.get(row.waveId);
    if (!message) throw new Error(`wave ${row.waveId} is gone`);
    return await sendToPerson(settings, row.personId, message);
  } catch (error) {
    settings.logger.error({ err: error, wave: row.waveId, delivery: row.id }, 'a message could not be made or sent');
    return { kind: 'failed', why: 'our own mistake' };
  }
}
