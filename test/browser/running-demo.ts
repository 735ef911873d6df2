import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePorts } from '../emulator/free-ports.ts';

export interface RunningDemo {
  readonly chat: string;
  readonly tenant: string;
  readonly bot: string;
  /** Everything it printed. */
  output(): string;
  /** Like a power cut, then started again on the same data. */
  killAndRestart(): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 90_000;

/** `npm run demo` as a process of its own, on free ports and with its data in a new folder. */
export async function runDemo(): Promise<RunningDemo> {
  const directory = await mkdtemp(join(tmpdir(), 'passkey-guide-demo-'));
  const [port, playground] = [await freePorts(3), await freePorts(1)];
  let { child, output } = await start(directory, port, playground);
  return {
    chat: `http://localhost:${playground}`,
    tenant: `http://127.0.0.1:${port + 1}`,
    bot: `http://127.0.0.1:${port}`,
    output: () => output(),
    killAndRestart: async () => {
      await ended(child, 'SIGKILL');
      ({ child, output } = await start(directory, port, playground));
    },
    close: async () => {
      await ended(child, 'SIGINT');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function start(cwd: string, port: number, playground: number) {
  const flags = ['--port', String(port), '--playground-port', String(playground), '--no-browser'];
  const child = spawn(process.execPath, [resolve('src/demo.ts'), ...flags], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const end = Date.now() + PATIENCE_MS;
  while (!said.includes('Ready.')) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`the demo did not start:\n${said}`);
    await new Promise((wait) => setTimeout(wait, 100));
  }
  return { child, output: () => said };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((wait) => child.once('exit', wait));
  child.kill(signal);
  await gone;
}
