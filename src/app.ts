import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { pino } from 'pino';
import { openLibrary } from './answers/library.ts';
import type { Config } from './config.ts';
import { askForHelp } from './conversation/ask-for-help.ts';
import { contextOf } from './conversation/context-of.ts';
import { openHallway } from './conversation/hallway.ts';
import type { HelpdeskHouse } from './conversation/helpdesk-house.ts';
import type { House } from './conversation/house.ts';
import { answerHandlers } from './conversation/on-answers.ts';
import { enrolmentHandlers } from './conversation/on-enrolment.ts';
import { guidanceHandlers, startCard } from './conversation/on-guidance.ts';
import { helpdeskHandlers } from './conversation/on-helpdesk.ts';
import { textHandler } from './conversation/on-text.ts';
import { announce, listWaves, waveHandlers } from './conversation/on-waves.ts';
import { welcomeHandlers } from './conversation/on-welcome.ts';
import { showMyCase } from './conversation/show-my-case.ts';
import type { WavesHouse } from './conversation/waves-house.ts';
import { drainOutbox, makeAllDue } from './delivery/drain-outbox.ts';
import type { Messenger } from './delivery/messenger.ts';
import { withPasskey } from './enrolment/enrolment-store.ts';
import { sweepEnrolment } from './enrolment/sweep.ts';
import { graphDirectory } from './graph/graph-directory.ts';
import { readGuides } from './guidance/guide.ts';
import { startHttp } from './http/start-http.ts';
import { startBoss } from './jobs/boss.ts';
import { startPump } from './jobs/pump.ts';
import { systemClock } from './kernel/clock.ts';
import { closeAll } from './kernel/close-all.ts';
import { errorForLog } from './kernel/error-for-log.ts';
import type { Logger } from './kernel/logger.ts';
import { within } from './kernel/within.ts';
import type { Directory } from './people/directory.ts';
import { readOrganisation } from './people/organisation.ts';
import type { PersonId } from './people/person.ts';
import { rolesFrom } from './people/roles.ts';
import { readCardTemplates } from './rendering/card-templates.ts';
import { cardRenderer } from './rendering/render-card.ts';
import { readStrings } from './rendering/strings.ts';
import { openStorage, type Storage } from './storage/open-storage.ts';
import type { BotIdentity } from './teams/bot-identity.ts';
import { openTeamsDoor } from './teams/teams-door.ts';
import { releaseDead } from './waves/ledger.ts';
import { readWaveTemplates } from './waves/read-wave-templates.ts';
import { sendDueReminders } from './waves/send-due-reminders.ts';
import { sendNextBatch } from './waves/send-next-batch.ts';
import type { WaveTemplate } from './waves/wave-text.ts';

/** The checkout itself: its texts are found from wherever the process was started. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CARDS = join(ROOT, 'cards');

/** Teams gives up on a message after about 15 s; before that, whoever wrote should read that Entra is busy. */
const WHILE_SOMEBODY_WAITS = { patienceMs: 4_000, timeoutMs: 4_000 };

/** The report of a large tenant takes minutes to read. Whoever stops the bot is not kept waiting: the next start reads it. */
const SWEEP_END_MS = 3_000;

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

type Closes = (closer: () => Promise<unknown>) => void;

async function build(config: Config, logger: Logger, outside: Outside, closes: Closes): Promise<string> {
  const { house, render, waveTemplates } = readTheHouse(config, logger);
  const storage = await openStorage({ databaseUrl: config.DATABASE_URL, dataDirectory: config.DATA_DIR }, logger);
  closes(storage.close);
  const graph = { baseUrl: config.GRAPH_URL, getToken: outside.graphToken };
  const directory = graphDirectory({ ...graph, ...WHILE_SOMEBODY_WAITS });
  const roles = { admin: config.ADMIN_GROUP_ID, helpdesk: config.HELPDESK_GROUP_ID };
  const whole: House = { ...house, db: storage.db, directory, rolesOf: rolesFrom(directory, roles) };

  // Handlers wake the clocks, and the clocks need the door that the handlers answer through: hence the small detour.
  const wake = { outbox: () => {}, waves: () => {} };
  const patient = graphDirectory(graph);
  const handlers = hang(whole, { config, waveTemplates, patient, wakeWaves: () => wake.waves() });
  const door = openTeamsDoor({
    ...{ identity: outside.identity, tenantId: config.MICROSOFT_APP_TENANT_ID, render, logger },
    serviceUrls: [config.TEAMS_SERVICE_URL, outside.helpdeskServiceUrl],
    respond: openHallway(whole, handlers),
    say: (what, locale) => house.words('conversation', locale)[what] ?? '',
  });
  const ground = { storage, messenger: door.messenger, outside, closes };
  Object.assign(wake, await startClocks({ ...whole, directory: patient }, config, ground));

  const receive = async (authorization: string | undefined, body: unknown) => {
    const answer = await door.receive(authorization, body);
    wake.outbox();
    return answer;
  };
  const http = await startHttp({ port: config.PORT, host: outside.host, receive, notReady: readiness(whole), logger });
  closes(http.close);
  return http.url;
}

/** Everything that comes from files, read and checked before anything is opened. */
function readTheHouse(config: Config, logger: Logger) {
  const organisation = readOrganisation(resolve(ROOT, config.ORGANISATION_FILE));
  const placeholders = Object.keys(organisation);
  const words = readStrings(join(CARDS, 'strings'));
  const guides = readGuides(join(CARDS, 'guides'), 'en', placeholders);
  return {
    render: cardRenderer(readCardTemplates(CARDS), words),
    waveTemplates: readWaveTemplates(join(CARDS, 'waves', 'templates', 'en'), organisation),
    house: {
      ...{ organisation, words, logger, clock: systemClock },
      library: openLibrary(join(CARDS, 'answers'), placeholders),
      guides: () => guides,
      waveGroups: config.WAVE_GROUP_IDS,
      emergencyGroup: config.EMERGENCY_GROUP_ID,
    },
  };
}

interface Hanging {
  readonly config: Config;
  readonly waveTemplates: readonly WaveTemplate[];
  /** For reading whole groups, which Entra may throttle for longer than a person would wait for a card. */
  readonly patient: Directory;
  readonly wakeWaves: () => void;
}

/** The handler table: where the rooms meet. */
function hang(house: House, { config, waveTemplates, patient, wakeWaves }: Hanging) {
  const helpdesk: HelpdeskHouse = {
    ...house,
    contextOf: (personId) => contextOf(house, personId),
    helpdeskChannelId: config.HELPDESK_CHANNEL_ID,
  };
  const waves: WavesHouse = {
    ...{ ...house, directory: patient, waveTemplates },
    hasPasskey: (ids) => withPasskey(house.db, ids),
    startRegistering: async (press) => ({ show: [await startCard(house, press)] }),
    wake: wakeWaves,
  };
  return {
    presses: {
      ...answerHandlers(house),
      ...enrolmentHandlers(house),
      ...guidanceHandlers(house),
      ...welcomeHandlers(house),
      ...helpdeskHandlers(helpdesk),
      ...waveHandlers(waves),
    },
    question: textHandler(house, {
      askPerson: async ({ locale }) => ({ show: [askForHelp(house, { locale })] }),
      myCase: (question, number) => showMyCase(helpdesk, question, number),
      announce: (question) => announce(waves, question),
      waves: (question) => listWaves(waves, question),
    }),
  };
}

interface Ground {
  readonly storage: Storage;
  readonly messenger: Messenger;
  readonly outside: Outside;
  readonly closes: Closes;
}

/** What happens without anybody pressing anything: promised messages, waves, reminders and the registration report. */
async function startClocks(house: House, config: Config, { storage, messenger, outside, closes }: Ground) {
  const { db, logger } = house;
  const tenantId = config.MICROSOFT_APP_TENANT_ID;
  const sending = { db, messenger, logger, entrance: { serviceUrl: config.TEAMS_SERVICE_URL, tenantId } };
  const channel = { conversationId: config.HELPDESK_CHANNEL_ID, serviceUrl: outside.helpdeskServiceUrl, tenantId };
  const helpdeskChannel = { kind: 'conversation', ...channel } as const;
  const { organisation } = house.organisation;
  const hasPasskey = (ids: readonly PersonId[]) => withPasskey(db, ids);
  const waveSending = { ...sending, hasPasskey, organisation, perSecond: config.WAVE_MESSAGES_PER_SECOND };

  // The embedded database has one user at a time: whatever is still held was held by a process that was killed.
  if (storage.engine.kind === 'embedded') await Promise.all([makeAllDue({ db }), releaseDead(db)]);
  const outbox = startPump({
    name: 'outbox',
    restMs: 1_000,
    work: (stopping) => drainOutbox({ ...sending, helpdeskChannel }, { stopping }),
    logger,
  });
  closes(outbox.stop);
  const waves = startPump({
    name: 'waves',
    restMs: 2_000,
    work: (stopping) => sendNextBatch(waveSending, stopping),
    logger,
  });
  closes(waves.stop);
  const sweep = () => sweepEnrolment(house);
  const boss = await startBoss({ engine: storage.engine, logger }, [
    { name: 'enrolment-sweep', cron: '17 * * * *', work: sweep },
    { name: 'wave-reminders', cron: '* * * * *', work: () => sendDueReminders({ ...house, hasPasskey, organisation }) },
  ]);
  closes(boss.stop);
  const first = sweep().catch((error: unknown) => logger.warn({ err: error }, 'the registration report was not read'));
  closes(() => within(SWEEP_END_MS, first));
  return { outbox: outbox.kick, waves: waves.kick };
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
