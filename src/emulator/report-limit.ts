import type { Clock } from '../kernel/clock.ts';

/** Entra's limit on report and audit reads, per app and tenant (Microsoft Learn, graph/throttling-limits). */
const requests = 5;
const windowMs = 10_000;

const limited = /^\/(reports|auditLogs)\//;

/** Tells how many seconds a request to this path has to wait; undefined: it may pass, and now counts. */
export type ReportLimit = (path: string) => number | undefined;

/** The limit as the emulated tenant holds it, in the time of `clock`. */
export function newReportLimit(clock: Clock): ReportLimit {
  let passed: number[] = [];
  return (path) => {
    if (!limited.test(path)) return undefined;
    const now = clock().getTime();
    passed = passed.filter((at) => now - at < windowMs);
    const [oldest] = passed;
    if (passed.length >= requests && oldest !== undefined) return Math.ceil((oldest + windowMs - now) / 1000);
    passed.push(now);
    return undefined;
  };
}
