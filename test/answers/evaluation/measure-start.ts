import { spawnSync } from 'node:child_process';
import { environmentWith } from '../../../src/config.ts';

/** What a process took from its start until it had answered a first question. */
export interface Start {
  readonly milliseconds: number;
  /** The most memory it had (RSS). */
  readonly megabytes: number;
}

const PROGRAM = 'src/ask.ts';
const REPORT =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))';

/** Asks one question of a new process. What was learnt may be remembered in the folder. Throws Error when it fails. */
export function measureStart({ locale, cacheFolder }: { locale: string; cacheFolder: string }): Start {
  const before = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', REPORT, PROGRAM, '--locale', locale], {
    input: 'my phone was stolen\n',
    encoding: 'utf8',
    env: environmentWith({ CACHE_DIR: cacheFolder }),
  });
  const milliseconds = performance.now() - before;
  if (status !== 0) throw new Error(`${PROGRAM} failed: ${stderr}`);
  return { milliseconds, megabytes: (Number(stderr.trim().split('\n').at(-1)) * 1024) / 1e6 };
}
