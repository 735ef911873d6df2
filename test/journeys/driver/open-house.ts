import { openApp } from '../../../src/app.ts';
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
import { type Database, openStorage, type StorageSettings } from '../../../src/storage/open-storage.ts';
import { silentLogger } from '../../kernel/silent-logger.ts';
import { migratedDatabase } from '../../storage/migrated-database.ts';
import { appArguments, type Bot, type BotOrder } from './bot.ts';
import { spawnBot } from './spawn-bot.ts';

export const HELPDESK_CHANNEL = '19:passkey-cases@thread.tacv2';
/** So that a test reads the same at every hour. */
const ALWAYS_OPEN = 'test/journeys/driver/always-open.desk.json';
const BOT_ID = '0b07b07b-0000-4000-8000-000000000002';
const BOT_TOKEN = 'token-of-the-bot';

export interface HouseOptions {
  /** Default: everybody has the app. */
  readonly installed?: ConnectorSettings['installed'];
  /** Default: the limits Teams documents. */
  readonly limits?: ConnectorSettings['limits'];
  /** More settings of the bot, such as WAVE_MESSAGES_PER_SECOND. */
  readonly settings?: Readonly<Record<string, string>>;
  /** 'own': the bot is a process of its own, which kill() ends as a power cut would. Default: this one. */
  readonly process?: 'this' | 'own';
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
  /** Ends the bot's own process at once. start() begins a new one on the same database. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** What stands in the database, seen while the bot is not running: it is stopped meanwhile. */
  look<T>(at: (db: Database) => Promise<T>): Promise<T>;
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
  const database = await migratedDatabase();
  closes(database.remove);
  const tenant = await startTenant({ port: 0, clock: systemClock, logger });
  closes(tenant.close);
  const connector = await connectorFor(tenant, options);
  closes(connector.close);
  const begin = (port: string) => startBot({ tenant, connector, database: database.settings, port, options });
  let bot = await begin('0');
  closes(() => bot.close());
  const messagesUrl = `${bot.url}/api/messages`;
  const start = async (): Promise<void> => {
    bot = await begin(new URL(messagesUrl).port);
  };
  const restart = async (): Promise<void> => {
    await bot.close();
    await start();
  };
  const look = async <T>(at: (db: Database) => Promise<T>): Promise<T> => {
    await bot.close();
    try {
      return await lookAt(database.settings, at);
    } finally {
      await start();
    }
  };
  const people = openPeople({ connector, messagesUrl, signed: true, channelId: HELPDESK_CHANNEL });
  return { people, connector, tenant, messagesUrl, restart, start, look, kill: () => bot.kill() };
}

async function lookAt<T>(settings: StorageSettings, at: (db: Database) => Promise<T>): Promise<T> {
  const { db, close } = await openStorage(settings, silentLogger);
  try {
    return await at(db);
  } finally {
    await close();
  }
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
  readonly database: StorageSettings;
  readonly port: string;
  readonly options: HouseOptions;
}

async function startBot(starting: Starting): Promise<Bot> {
  const { tenant, options } = starting;
  const order = orderFor(starting);
  if (options.process === 'own') return spawnBot(order, tenant.token());
  const { config, outside } = appArguments(order, async () => tenant.token());
  const app = await openApp(config, options.logger ?? silentLogger, outside);
  return { ...app, kill: () => Promise.reject(new Error("only a bot with process: 'own' can be killed")) };
}

function orderFor({ tenant, connector, database, port, options }: Starting): BotOrder {
  const { groups } = tenant.ids;
  const waves = [groups.itAdmins, groups.finance, groups.directors, groups.travellers, groups.helpdeskPilot];
  const settings = {
    MICROSOFT_APP_ID: BOT_ID,
    MICROSOFT_APP_TENANT_ID: tenant.ids.tenant,
    PORT: port,
    DATABASE_URL: database.databaseUrl ?? '',
    DATA_DIR: database.dataDirectory,
    ADMIN_GROUP_ID: groups.guideAdmins,
    HELPDESK_GROUP_ID: groups.guideHelpdesk,
    EMERGENCY_GROUP_ID: groups.emergencyAccess,
    WAVE_GROUP_IDS: waves.join(),
    HELPDESK_CHANNEL_ID: HELPDESK_CHANNEL,
    DESK_FILE: ALWAYS_OPEN,
    TEAMS_SERVICE_URL: connector.serviceUrl,
    GRAPH_URL: tenant.url,
    ...options.settings,
  };
  return { settings, trust: connector.authSettings, botToken: BOT_TOKEN, serviceUrl: connector.serviceUrl };
}
