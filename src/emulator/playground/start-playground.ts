import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { PermanentFailure } from '../../kernel/failures.ts';
import { type PlaygroundCast, playgroundConfig } from './playground-config.ts';

export interface PlaygroundSettings {
  readonly cast: PlaygroundCast;
  /** The bot's own /api/messages. */
  readonly endpoint: string;
  readonly port: number;
  /** Where its settings file goes. */
  readonly directory: string;
  /** The child's whole environment. */
  readonly environment: NodeJS.ProcessEnv;
}

export interface Playground {
  readonly url: string;
  /** Where the bot reaches the chat page's people and channels. */
  readonly serviceUrl: string;
  close(): Promise<void>;
}

const PATIENCE_MS = 30_000;

/** Starts Microsoft 365 Agents Playground, the chat page, on loopback only. Throws PermanentFailure with its own words when it stops. */
export async function startPlayground(settings: PlaygroundSettings): Promise<Playground> {
  const { cast, endpoint, port, directory, environment } = settings;
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, '.m365agentsplayground.yml'), playgroundConfig(cast));
  const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const preloads = ['exit-with-parent.ts', 'stay-on-this-machine.ts'];
  const imports = preloads.flatMap((name) => ['--import', new URL(name, import.meta.url).href]);
  const flags = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  await refuseTakenPort(port);
  const child = spawn(process.execPath, [...imports, program, ...flags], {
    cwd: directory,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const url = `http://localhost:${port}`;
  await untilReady(child, url);
  return { url, serviceUrl: `${url}/_connector`, close: () => stop(child) };
}

/** Whatever answers on a taken port would be taken for the chat page. */
async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('exit', () => reject(new PermanentFailure(`The chat page did not start:\n${said.join('').trim()}`)));
  });
  ended.catch(() => {});
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const answer = fetch(`${url}/_internal/v1/config`).then((response) => response.ok);
    if (await Promise.race([answer.catch(() => false), ended])) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await stop(child);
  throw new PermanentFailure(`The chat page did not answer on ${url} within ${PATIENCE_MS / 1000} s`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 2_000);
  await gone;
  clearTimeout(hard);
}
