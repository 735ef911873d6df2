import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bot, BotOrder } from './bot.ts';

const SCRIPT = fileURLToPath(new URL('run-bot.ts', import.meta.url));

/** Starts the bot as a process of its own. Throws with what it said when it does not start. */
export async function spawnBot(order: BotOrder, graphToken: string): Promise<Bot> {
  const child = fork(SCRIPT, [JSON.stringify({ ...order, graphToken })], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const url = await Promise.race([
    once(child, 'message').then(([ready]) => (ready as { url: string }).url),
    once(child, 'exit').then(() => undefined),
  ]);
  if (url === undefined) throw new Error(`the bot did not start: ${complaints}`);
  return { url, close: () => end(child, 'SIGTERM'), kill: () => end(child, 'SIGKILL') };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
