import { sql } from 'kysely';
import { pino } from 'pino';
import type { Config } from './config.ts';
import { openHallway } from './conversation/hallway.ts';
import type { House } from './conversation/house.ts';
import { rememberShown } from './conversation/remember-shown.ts';
import { graphDirectory } from './graph/graph-directory.ts';
import { handlerTable } from './handler-table.ts';
import { startHttp } from './http/start-http.ts';
import { closeAll } from './kernel/close-all.ts';
import { errorForLog } from './kernel/error-for-log.ts';
import type { Logger } from './kernel/logger.ts';
import { rolesFrom } from './people/roles.ts';
import { readHouse } from './read-house.ts';
import { type Closes, startClocks } from './start-clocks.ts';
import { openStorage } from './storage/open-storage.ts';
import type { BotIdentity } from './teams/bot-identity.ts';
import { openTeamsDoor, type TeamsDoor } from './teams/teams-door.ts';

/** Teams gives up on a message after about 15 s; before that, whoever wrote should read that Entra is busy. */
const WHILE_SOMEBODY_WAITS = { patienceMs: 4_000, timeoutMs: 4_000 };

/** What is different between production, the demo and a test: who the bot is, and where the outside stands. */
export interface Outside {
  readonly identity: BotIdentity;
  readonly graphToken: () => Promise<string>;
  /** Where the helpdesk's channel is reached. */
  readonly helpdeskServiceUrl: string;
  /** '127.0.0.1' keeps the bot on this machine; undefined: every interface. */
  readonly host: string | undefined;
}

export interface App {
  readonly url: string;
  /** Stops in the reverse order of starting; what was promised to people is in the database and goes out next time. */
  close(): Promise<void>;
}

/** Lines of JSON, on standard output unless told. */
export const newLogger = (
  level: Config['LOG_LEVEL'],
  to: { write(line: string): void } = pino.destination(1),
): Logger => pino({ level, serializers: { err: (error: unknown) => errorForLog(error) } }, to);

/** Opens the house: database, doors, rooms and clocks, in this order. Throws, with nothing left open, when a part cannot start. */
export async function openApp(config: Config, logger: Logger, outside: Outside): Promise<App> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = () => closeAll(closers);
  try {
    const url = await build(config, logger, outside, (closer) => closers.push(closer));
    return { url, close };
  } catch (error) {
    await close().catch((second: unknown) => logger.error({ err: second }, 'not everything could be closed'));
    throw error;
  }
}

async function build(config: Config, logger: Logger, outside: Outside, closes: Closes): Promise<string> {
  const { house, render, waveTemplates } = readHouse(config, logger);
  const storage = await openStorage({ databaseUrl: config.DATABASE_URL, dataDirectory: config.DATA_DIR }, logger);
  closes(storage.close);
  const graph = { baseUrl: config.GRAPH_URL, getToken: outside.graphToken };
  const directory = graphDirectory({ ...graph, ...WHILE_SOMEBODY_WAITS });
  const roles = { admin: config.ADMIN_GROUP_ID, helpdesk: config.HELPDESK_GROUP_ID };
  const whole: House = {
    ...{ ...house, db: storage.db, directory, rolesOf: rolesFrom(directory, roles) },
    // Who is told of case events, in this order.
    onCaseEvent: [],
  };

  // Handlers wake the clocks, and the clocks need the door that the handlers answer through: hence the small detour.
  const wake = { outbox: () => {}, waves: () => {} };
  const patient = graphDirectory(graph);
  const handlers = handlerTable(whole, {
    helpdeskChannelId: config.HELPDESK_CHANNEL_ID,
    waveTemplates,
    patient,
    wakeWaves: () => wake.waves(),
  });
  const door = openTeamsDoor({
    ...{ identity: outside.identity, tenantId: config.MICROSOFT_APP_TENANT_ID, render, logger },
    serviceUrls: [config.TEAMS_SERVICE_URL, outside.helpdeskServiceUrl],
    respond: openHallway(whole, handlers),
    keepShown: (on, at) => rememberShown(whole, on, at),
    say: (what, locale) => house.words('conversation', locale)[what] ?? '',
  });
  const { helpdeskServiceUrl } = outside;
  const ground = { storage, messenger: door.messenger, helpdeskServiceUrl, closes };
  Object.assign(wake, await startClocks({ ...whole, directory: patient }, config, ground));

  // What was promised while answering goes out at once.
  const receive: TeamsDoor['receive'] = (...request) => door.receive(...request).finally(() => wake.outbox());
  const http = await startHttp({ port: config.PORT, host: outside.host, receive, notReady: readiness(whole), logger });
  closes(http.close);
  return http.url;
}

/** Ready while the database answers. */
const readiness =
  ({ db }: Pick<House, 'db'>) =>
  async (): Promise<string | undefined> => {
    try {
      await sql`select 1`.execute(db);
      return undefined;
    } catch {
      return 'the database does not answer';
    }
  };
