import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, openApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { openPeople } from '../../../src/emulator/connector/open-people.ts';
import type { People } from '../../../src/emulator/connector/people.ts';
import {
  type Connector,
  type ConnectorSettings,
  startConnector,
} from '../../../src/emulator/connector/start-connector.ts';
import { type RunningTenant, startTenant } from '../../../src/emulator/start-tenant.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import type { Logger } from '../../../src/kernel/logger.ts';
import { botOfConnector } from '../../../src/teams/bot-identity.ts';
import { silentLogger } from '../../kernel/silent-logger.ts';

export const HELPDESK_CHANNEL = '19:passkey-cases@thread.tacv2';
const BOT_ID = '0b07b07b-0000-4000-8000-000000000002';
const BOT_TOKEN = 'token-of-the-bot';

export interface HouseOptions {
  /** Default: everybody has the app. */
  readonly installed?: ConnectorSettings['installed'];
  /** Default: the limits Teams documents. */
  readonly limits?: ConnectorSettings['limits'];
  /** More settings of the bot, such as WAVE_MESSAGES_PER_SECOND. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where the database stands; a test that stops the bot and starts it again hands the same one in. Default: a new one. */
  readonly dataDirectory?: string;
  readonly logger?: Logger;
}

/** The whole bot with its doors to emulated outsides, and people in front of it. Nothing of ours is replaced. */
export interface OpenHouse {
  readonly people: People;
  readonly connector: Connector;
  readonly tenant: RunningTenant;
  readonly messagesUrl: string;
  /** Stops the bot and starts it again, on the same database; conversations and tenant stay as they are. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts everything on free ports of this machine. The bot checks tokens, and every post of `people` carries one. */
export async function openHouse(options: HouseOptions = {}): Promise<OpenHouse> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.toReversed()) await closer();
  };
  try {
    return { ...(await open(options, (closer) => closers.push(closer))), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(options: HouseOptions, closes: (closer: () => Promise<unknown>) => void) {
  const { logger = silentLogger } = options;
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'passkey-guide-journey-')));
  if (options.dataDirectory === undefined) closes(() => rm(dataDirectory, { recursive: true, force: true }));
  const tenant = await startTenant({ port: 0, clock: systemClock, logger });
  closes(tenant.close);
  const connector = await connectorFor(tenant, options);
  closes(connector.close);
  const start = (port: number) => startBot({ tenant, connector, dataDirectory, port, options });
  let app = await start(0);
  closes(() => app.close());
  const { port } = new URL(app.url);
  const restart = async (): Promise<void> => {
    await app.close();
    app = await start(Number(port));
  };
  const messagesUrl = `${app.url}/api/messages`;
  const people = openPeople({ connector, messagesUrl, signed: true, channelId: HELPDESK_CHANNEL });
  return { people, connector, tenant, messagesUrl, restart };
}

function connectorFor({ ids, state }: RunningTenant, options: HouseOptions): Promise<Connector> {
  const { installed = () => true, limits, logger = silentLogger } = options;
  const profileOf = (personId: string) => {
    const user = state.users.get(personId);
    return user && { name: user.displayName ?? '', userPrincipalName: user.userPrincipalName };
  };
  const bot = { port: 0, tenantId: ids.tenant, botId: BOT_ID, botToken: BOT_TOKEN };
  return startConnector({ ...bot, installed, profileOf, logger, ...(limits === undefined ? {} : { limits }) });
}

interface Starting {
  readonly tenant: RunningTenant;
  readonly connector: Connector;
  readonly dataDirectory: string;
  readonly port: number;
  readonly options: HouseOptions;
}

function startBot({ tenant, connector, dataDirectory, port, options }: Starting): Promise<App> {
  const { groups } = tenant.ids;
  const waves = [groups.itAdmins, groups.finance, groups.directors, groups.travellers, groups.helpdeskPilot];
  const config = readConfig({
    MICROSOFT_APP_ID: BOT_ID,
    MICROSOFT_APP_TENANT_ID: tenant.ids.tenant,
    PORT: String(port),
    DATA_DIR: dataDirectory,
    ADMIN_GROUP_ID: groups.guideAdmins,
    HELPDESK_GROUP_ID: groups.guideHelpdesk,
    EMERGENCY_GROUP_ID: groups.emergencyAccess,
    WAVE_GROUP_IDS: waves.join(),
    HELPDESK_CHANNEL_ID: HELPDESK_CHANNEL,
    TEAMS_SERVICE_URL: connector.serviceUrl,
    GRAPH_URL: tenant.url,
    ...options.settings,
  });
  return openApp(config, options.logger ?? silentLogger, {
    identity: botOfConnector(BOT_ID, connector.authSettings, BOT_TOKEN),
    graphToken: async () => tenant.token(),
    helpdeskServiceUrl: connector.serviceUrl,
    host: '127.0.0.1',
  });
}
