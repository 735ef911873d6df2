/** Reports may be read 5 times in 10 s per app and tenant (Microsoft Learn, graph/throttling-limits); one is left to others. */
const requests = 4;
const windowMs = 10_000;

interface Watch {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** Resolves when the next report request may go. One pace for all callers of one client. */
export function reportPace({ now, wait }: Watch): () => Promise<void> {
  const slots: number[] = [];
  return async () => {
    const earliest = slots.length < requests ? now() : Math.max(now(), (slots.shift() ?? 0) + windowMs);
    slots.push(earliest);
    if (earliest > now()) await wait(earliest - now());
  };
}
