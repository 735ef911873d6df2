import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newLogger, openApp } from './app.ts';
import { environmentWith, hasDesktop, readConfig } from './config.ts';
import { startConnector } from './emulator/connector/start-connector.ts';
import { startPlayground } from './emulator/playground/start-playground.ts';
import { startTenant } from './emulator/start-tenant.ts';
import { letColleagueAsk } from './emulator/waiting-colleague.ts';
import { systemClock } from './kernel/clock.ts';
import { PermanentFailure } from './kernel/failures.ts';
import { untilStopped } from './kernel/until-stopped.ts';
import { lockDirectory } from './storage/directory-lock.ts';
import { unregisteredBot } from './teams/bot-identity.ts';

// The same app as in production, against an emulated tenant and with the chat page in the browser. Nobody's token is
// checked here, so everything listens on this machine only, and main.ts knows nothing of this file.
const LOOPBACK = '127.0.0.1';
const DATA = '.data';
const BOT_ID = '0b07b07b-0000-4000-8000-000000000001';
const HELPDESK_CHANNEL = { id: '19:passkey-cases@thread.tacv2', name: 'Passkey cases', team: 'IT Service Desk' };
/** Emulated people who never added the app: a wave reports them by name instead of losing them. */
const WITHOUT_APP = /[05]$/;

const closers: (() => Promise<void>)[] = [];
try {
  const options = readOptions();
  if (options.reset) forget();
  await start(options);
  await untilStopped();
  console.log('\nStopping.');
} catch (error) {
  console.error(error instanceof PermanentFailure ? error.message : (whoHasThePort(error) ?? error));
  process.exitCode = 1;
} finally {
  for (const close of closers.toReversed()) await close();
}

/** Starts afresh, but takes nothing away from under a demo that is running: throws PermanentFailure then. */
function forget(): void {
  const unlock = lockDirectory(join(DATA, 'database'));
  rmSync(DATA, { recursive: true, force: true });
  unlock();
}

function whoHasThePort(error: unknown): string | undefined {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code !== 'EADDRINUSE') return undefined;
  return `Port ${port} is in use by another program. Choose others with --port and --playground-port (the demo takes --port and the two after it).`;
}

interface Options {
  readonly port: number;
  readonly playgroundPort: number;
  readonly browser: boolean;
  readonly reset: boolean;
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '3978' },
        'playground-port': { type: 'string', default: '56150' },
        'no-browser': { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
      },
    });
    const [port, playgroundPort] = [values.port, values['playground-port']].map(Number);
    if (!isPort(port) || !isPort(playgroundPort)) throw new Error('A port is a number from 1 to 65535.');
    return { port, playgroundPort, browser: !values['no-browser'] && hasDesktop(), reset: values.reset };
  } catch (error) {
    const usage = 'npm run demo -- [--port 3978] [--playground-port 56150] [--no-browser] [--reset]';
    throw new PermanentFailure(`${(error as Error).message}\nUsage: ${usage}`);
  }
}

function isPort(port: number | undefined): port is number {
  return port !== undefined && Number.isInteger(port) && port > 0 && port < 65_536;
}

async function start({ port, playgroundPort, browser }: Options): Promise<void> {
  console.log('Starting the emulated tenant, the bot and the chat page. The first start takes some seconds longer.');
  const logger = newLogger('warn');
  const firstStart = !existsSync(DATA);
  const changesFile = join(DATA, 'tenant-changes.json');
  const tenant = await startTenant({ port: port + 1, clock: systemClock, changesFile, logger });
  closers.push(tenant.close);
  const installed = (personId: string) => !WITHOUT_APP.test(personId);
  const connector = await startConnector({
    port: port + 2,
    tenantId: tenant.ids.tenant,
    botId: BOT_ID,
    installed,
    logger,
  });
  closers.push(connector.close);

  const playgroundUrl = `http://localhost:${playgroundPort}`;
  const { groups } = tenant.ids;
  const config = readConfig({
    MICROSOFT_APP_ID: BOT_ID,
    MICROSOFT_APP_TENANT_ID: tenant.ids.tenant,
    PORT: String(port),
    DATA_DIR: DATA,
    ADMIN_GROUP_ID: groups.guideAdmins,
    HELPDESK_GROUP_ID: groups.guideHelpdesk,
    EMERGENCY_GROUP_ID: groups.emergencyAccess,
    WAVE_GROUP_IDS: [groups.itAdmins, groups.finance, groups.directors, groups.travellers, groups.helpdeskPilot].join(),
    HELPDESK_CHANNEL_ID: HELPDESK_CHANNEL.id,
    TEAMS_SERVICE_URL: connector.serviceUrl,
    GRAPH_URL: tenant.url,
  });
  const app = await openApp(config, logger, {
    identity: unregisteredBot(),
    graphToken: async () => tenant.token(),
    helpdeskServiceUrl: `${playgroundUrl}/_connector`,
    host: LOOPBACK,
  });
  closers.push(app.close);

  const [you, ...colleagues] = tenant.people;
  if (!you) throw new Error('the emulated tenant has nobody to be');
  const playground = await startPlayground({
    cast: { tenantId: tenant.ids.tenant, you, colleagues, helpdeskChannel: HELPDESK_CHANNEL },
    endpoint: `http://${LOOPBACK}:${port}/api/messages`,
    port: playgroundPort,
    directory: DATA,
    environment: environmentWith(browser ? {} : { TEAMSAPPTESTER_BROWSER: 'none' }),
  });
  closers.push(playground.close);
  if (firstStart) {
    const messagesUrl = `http://${LOOPBACK}:${port}/api/messages`;
    await letColleagueAsk(connector, { personId: tenant.ids.people.amara, messagesUrl, logger });
  }
  console.log(whatToTry(playground.url, tenant.url, you.name));
}

function whatToTry(chat: string, tenant: string, name: string): string {
  return `
Ready. Open ${chat} and write to Passkey Guide. You are ${name}, who is an employee, helpdesk staff and an admin.

Five things to try:
  1. "my phone fell in the lake"     an approved answer, with the urgent part first
  2. "help me register"              steps that fit your devices; then pretend to register on
                                     ${tenant}/security-info and press "I've done it"
  3. "am I set up?"                  your own sign-in methods, read live
  4. "ask a person"                  a case in the channel "${HELPDESK_CHANNEL.name}" on the left; nobody takes their
                                     own, but a colleague's is waiting there for you to claim
  5. "announce"                      invite a pilot group and watch everybody get a named outcome

Everything runs on this machine and is kept in ${DATA}/ (--reset starts afresh). Ctrl-C stops it.
`;
}
