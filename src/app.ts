import { pino } from 'pino';
import { openLibrary } from './answers/library.ts';
import type { Config } from './config.ts';
import { openHallway } from './conversation/hallway.ts';
import type { House } from './conversation/house.ts';
import { answerHandlers } from './conversation/on-answers.ts';
import { enrolmentHandlers } from './conversation/on-enrolment.ts';
import { guidanceHandlers } from './conversation/on-guidance.ts';
import { textHandler } from './conversation/on-text.ts';
import { welcomeHandlers } from './conversation/on-welcome.ts';
import { drainOutbox } from './delivery/drain-outbox.ts';
import type { ConversationAddress } from './delivery/messenger.ts';
import { withPasskey } from './enrolment/enrolment-store.ts';
import { sweepEnrolment } from './enrolment/sweep.ts';
import { graphDirectory } from './graph/graph-directory.ts';
import { readGuides } from './guidance/guide.ts';
import { startHttp } from './http/start-http.ts';
import { startBoss } from './jobs/boss.ts';
import { startPump } from './jobs/pump.ts';
import { systemClock } from './kernel/clock.ts';
import type { Logger } from './kernel/logger.ts';
import { readOrganisation } from './people/organisation.ts';
import { rolesFrom } from './people/roles.ts';
import { readCardTemplates } from './rendering/card-templates.ts';
import { cardRenderer } from './rendering/render-card.ts';
import { readStrings } from './rendering/strings.ts';
import { openStorage } from './storage/open-storage.ts';
import type { BotIdentity } from './teams/bot-identity.ts';
import { openTeamsDoor } from './teams/teams-door.ts';

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

export const newLogger = (level: Config['LOG_LEVEL']): Logger =>
  pino({ level, redact: ['err.request', 'err.response', 'err.config'] });

/** Opens the house: database, doors, rooms and clocks, in this order. Throws, with nothing left open, when a part cannot start. */
export async function openApp(config: Config, logger: Logger, outside: Outside): Promise<App> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.toReversed()) await closer();
  };
  try {
    const url = await build(config, logger, outside, (closer) => closers.push(closer));
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Closes = (closer: () => Promise<unknown>) => void;

async function build(config: Config, logger: Logger, outside: Outside, closes: Closes): Promise<string> {
  const organisation = readOrganisation(config.ORGANISATION_FILE);
  const placeholders = Object.keys(organisation);
  const words = readStrings('cards/strings');
  const render = cardRenderer(readCardTemplates('cards'), words);
  const library = openLibrary('cards/answers', placeholders);
  const guides = readGuides('cards/guides', 'en', placeholders);

  const storage = await openStorage({ databaseUrl: config.DATABASE_URL, dataDirectory: config.DATA_DIR }, logger);
  closes(storage.close);
  const { db } = storage;
  const directory = graphDirectory({ baseUrl: config.GRAPH_URL, getToken: outside.graphToken });
  const house: House = {
    ...{ db, directory, organisation, library, words, logger },
    rolesOf: rolesFrom(directory, { admin: config.ADMIN_GROUP_ID, helpdesk: config.HELPDESK_GROUP_ID }),
    guides: () => guides,
    waveGroups: config.WAVE_GROUP_IDS,
    emergencyGroup: config.EMERGENCY_GROUP_ID,
    clock: systemClock,
  };
  const presses = {
    ...answerHandlers(house),
    ...enrolmentHandlers(house),
    ...guidanceHandlers(house),
    ...welcomeHandlers(house),
  };
  const hallway = openHallway(house, { presses, question: textHandler(house, {} as never) });
  const door = openTeamsDoor({
    ...{ identity: outside.identity, tenantId: config.MICROSOFT_APP_TENANT_ID, render, respond: hallway, logger },
    say: (what, locale) => words('conversation', locale)[what] ?? '',
  });

  const entrance = { serviceUrl: config.TEAMS_SERVICE_URL, tenantId: config.MICROSOFT_APP_TENANT_ID };
  const sending = { db, messenger: door.messenger, entrance };
  const helpdeskChannel: ConversationAddress = {
    kind: 'conversation',
    conversationId: config.HELPDESK_CHANNEL_ID,
    serviceUrl: outside.helpdeskServiceUrl,
    tenantId: config.MICROSOFT_APP_TENANT_ID,
  };
  const outbox = startPump({
    name: 'outbox',
    restMs: 1_000,
    work: () => drainOutbox({ ...sending, helpdeskChannel, logger }),
    logger,
  });
  closes(outbox.stop);
  const boss = await startBoss({ engine: storage.engine, logger }, [
    { name: 'enrolment-sweep', cron: '17 * * * *', work: () => sweepEnrolment({ ...house }) },
  ]);
  closes(boss.stop);

  const http = await startHttp({
    ...{ port: config.PORT, host: outside.host, logger },
    receive: async (authorization, body) => {
      const answer = await door.receive(authorization, body);
      outbox.kick();
      return answer;
    },
    notReady: async () => undefined,
  });
  closes(http.close);
  return http.url;
}
