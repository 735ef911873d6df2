import type { Clock } from '../../kernel/clock.ts';
import type { Operation, RateLimits, RateWindow } from './rate-limits.ts';

export interface RateGate {
  /** Lets a request through (undefined) and counts it, or says after how many whole seconds to try again. */
  admit(operation: Operation, thread: string): number | undefined;
}

/** When requests were let through, oldest first, in ms. */
type Log = number[];
const SWEEP_EVERY = 5_000;

/** Sliding windows: at no moment do more requests lie within the last `seconds` than the window allows. */
export function openRateGate(limits: RateLimits | 'off', clock: Clock): RateGate {
  if (limits === 'off') return { admit: () => undefined };
  const logs = new Map<string, Log>();
  let admitted = 0;
  return {
    admit(operation, thread) {
      const now = clock().getTime();
      const own = logOf(logs, `${operation} ${thread}`);
      const all = logOf(logs, 'overall');
      const wait = Math.max(waitFor(own, limits.perThread[operation], now), waitFor(all, limits.overall, now));
      if (wait > 0) return Math.ceil(wait / 1_000);
      own.push(now);
      all.push(now);
      admitted += 1;
      if (admitted % SWEEP_EVERY === 0) sweep(logs, limits, now);
      return undefined;
    },
  };
}

function logOf(logs: Map<string, Log>, key: string): Log {
  const log = logs.get(key) ?? [];
  logs.set(key, log);
  return log;
}

/** Milliseconds until every window has room for one more; 0 when they have it now. */
function waitFor(log: Log, windows: readonly RateWindow[], now: number): number {
  forget(log, windows, now);
  const waits = windows.map(({ seconds, requests }) => {
    const blocking = log[log.length - requests];
    return blocking === undefined ? 0 : blocking + seconds * 1_000 - now;
  });
  return Math.max(0, ...waits);
}

function forget(log: Log, windows: readonly RateWindow[], now: number): void {
  const longest = Math.max(...windows.map(({ seconds }) => seconds)) * 1_000;
  const gone = log.findIndex((at) => at > now - longest);
  log.splice(0, gone === -1 ? log.length : gone);
}

function sweep(logs: Map<string, Log>, limits: RateLimits, now: number): void {
  const longest = [...Object.values(limits.perThread).flat(), ...limits.overall];
  for (const [key, log] of logs) {
    forget(log, longest, now);
    if (log.length === 0) logs.delete(key);
  }
}
