/** What Teams counts separately. Posts, replies, updates and deletes all count as "send". */
export type Operation = 'send' | 'create' | 'members' | 'conversations';

export interface RateWindow {
  readonly seconds: number;
  readonly requests: number;
}

export interface RateLimits {
  /** Per bot and thread: a 1:1 chat, a group chat or a whole channel. */
  readonly perThread: Readonly<Record<Operation, readonly RateWindow[]>>;
  /** One app in one tenant, all its requests together. */
  readonly overall: readonly RateWindow[];
}

const writing: readonly RateWindow[] = [
  { seconds: 1, requests: 7 },
  { seconds: 2, requests: 8 },
  { seconds: 30, requests: 60 },
  { seconds: 3_600, requests: 1_800 },
];
const reading: readonly RateWindow[] = writing.map(({ seconds, requests }) => ({ seconds, requests: 2 * requests }));

/** Microsoft Learn, "Optimize your bot with rate limiting in Teams" (2026-10). With one bot, its limits for all bots never bind. */
export const TEAMS_RATE_LIMITS: RateLimits = {
  perThread: { send: writing, create: writing, members: reading, conversations: reading },
  overall: [{ seconds: 1, requests: 50 }],
};
