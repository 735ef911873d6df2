import { setTimeout as delay } from 'node:timers/promises';

/**
 * Looks again and again until there is something to see, and returns it. For what the bot does by itself, outside the answer
 * to a post. Throws "not within 10 s: <what>" when it never comes.
 */
export async function eventually<T>(what: string, look: () => T | undefined | false, withinMs = 10_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const seen = look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > end) throw new Error(`not within ${withinMs / 1_000} s: ${what}`);
    await delay(20);
  }
}
