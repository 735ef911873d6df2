import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];
/** Nothing is asked of the internet: without these, Chromium keeps trying. */
const QUIET = ['quic', 'background-networking', 'component-update', 'sync', 'gpu'].map((part) => `--disable-${part}`);

/** Where a browser stands on this machine; CHROMIUM_PATH goes first. undefined: there is none. */
export const browserPath = (): string | undefined =>
  [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path !== undefined && existsSync(path));

export function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...QUIET] });
}

/** The browser for a suite; skips it, saying so, where there is none. CI must have one. */
export function needBrowser(suite: Mocha.Context): string {
  const path = browserPath();
  if (process.env.WITHOUT_BROWSER) suite.skip();
  if (path !== undefined) return path;
  if (process.env.CI) throw new Error("CI needs a browser: install Debian's chromium");
  console.log('      No Chromium on this machine, so this is skipped. Install one, or set CHROMIUM_PATH.');
  return suite.skip();
}
