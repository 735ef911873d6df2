import type { Logger } from '../kernel/logger.ts';

export interface Pump {
  /** Starts the next round at once instead of after the rest: there is something to do. */
  kick(): void;
  /** Tells the running round to end and waits for it. */
  stop(): Promise<void>;
}

export interface Pumping {
  readonly name: string;
  /** One round. Returns how much it did: 0 means that there is nothing to do for now. */
  readonly work: (stopping: AbortSignal) => Promise<number>;
  /** Milliseconds between rounds when there is nothing to do. */
  readonly restMs: number;
  readonly logger: Logger;
}

const LONGEST_BACKOFF_MS = 60_000;

/** Does rounds of work for as long as the process lives, one at a time. An error is logged and followed by ever longer rests. */
export function startPump({ name, work, restMs, logger }: Pumping): Pump {
  const stopping = new AbortController();
  let wake = (): void => {};
  let kicked = false;
  let errors = 0;

  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => wake(), kicked || stopping.signal.aborted ? 0 : ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const round = async (): Promise<number> => {
    kicked = false;
    try {
      const did = await work(stopping.signal);
      errors = 0;
      return did > 0 ? 0 : restMs;
    } catch (error) {
      errors += 1;
      logger.error({ err: error, pump: name, errors }, 'a round of work failed');
      return Math.min(restMs * 2 ** errors, LONGEST_BACKOFF_MS);
    }
  };

  const running = (async () => {
    while (!stopping.signal.aborted) await rest(await round());
  })();

  const kick = (): void => {
    kicked = true;
    wake();
  };
  const stop = async (): Promise<void> => {
    stopping.abort();
    wake();
    await running;
  };
  return { kick, stop };
}
