import { z } from 'zod';

/**
 * Every setting: what it is for, its default, and whether production can do without it. The only reader of process.env.
 * infra/ passes exactly these names on; a test compares the two.
 */
export const SETTINGS = {
  MICROSOFT_APP_ID: { doc: 'Client id of the bot (Azure Bot resource and its managed identity).', required: true },
  MICROSOFT_APP_TYPE: { doc: 'UserAssignedMsi or SingleTenant.', fallback: 'UserAssignedMsi' },
  MICROSOFT_APP_TENANT_ID: { doc: 'The one Entra tenant this bot serves.', required: true },
  MICROSOFT_APP_PASSWORD: { doc: 'Client secret; only with MICROSOFT_APP_TYPE=SingleTenant.', secret: true },
  PORT: { doc: 'Port that /api/messages listens on.', fallback: '3978' },
  DATABASE_URL: { doc: 'postgres://... of a PostgreSQL server (15 or newer). Empty: embedded database.', secret: true },
  DATA_DIR: { doc: 'Folder of the embedded database, on a local disk.', fallback: '.data' },
  CACHE_DIR: { doc: 'Folder for what was learnt from the answers, so that it starts faster.', fallback: '.data/cache' },
  ORGANISATION_FILE: { doc: 'What the answers say about your organisation.', fallback: 'cards/organisation.json' },
  DESK_FILE: { doc: "The helpdesk's hours, targets and shifts.", fallback: 'cards/desk.json' },
  ADMIN_GROUP_ID: { doc: 'Entra group whose members may announce waves.', required: true },
  HELPDESK_GROUP_ID: { doc: 'Entra group whose members may take cases.', required: true },
  EMERGENCY_GROUP_ID: { doc: 'Entra group of the emergency accounts: never part of a wave.' },
  WAVE_GROUP_IDS: { doc: 'Entra groups an admin can announce to, separated by commas.', required: true },
  HELPDESK_CHANNEL_ID: { doc: 'Teams channel that cases are posted to (19:...@thread.tacv2).', required: true },
  TEAMS_SERVICE_URL: {
    doc: 'Entrance to Teams for people the bot has not met (public cloud by default).',
    fallback: 'https://smba.trafficmanager.net/teams/',
  },
  GRAPH_URL: { doc: 'Microsoft Graph of your cloud.', fallback: 'https://graph.microsoft.com' },
  // Microsoft Learn, "Optimize your bot: rate limiting": 50 requests a second for one app in one tenant; 30 leaves room.
  WAVE_MESSAGES_PER_SECOND: { doc: 'Pace of announcements, 1 to 50 a second.', fallback: '30' },
  CONTENT_GAPS: { doc: 'on or off: whether redacted examples of what had no good answer are kept.', fallback: 'on' },
  CHOOSER_ENDPOINT: {
    doc: 'Optional language model that picks among our articles: Azure OpenAI, or any https://host/v1.',
  },
  CHOOSER_API_KEY: { doc: 'Its key; with CHOOSER_ENDPOINT.', secret: true },
  CHOOSER_MODEL: { doc: 'Its model, or the name of the Azure deployment; with CHOOSER_ENDPOINT.' },
  CHOOSER_API_VERSION: { doc: 'API version of Azure OpenAI, such as 2024-10-21. Empty: not Azure.' },
  LOG_LEVEL: { doc: 'debug, info, warn or error.', fallback: 'info' },
} as const satisfies Readonly<Record<string, Setting>>;

interface Setting {
  readonly doc: string;
  readonly required?: true;
  readonly fallback?: string;
  readonly secret?: true;
}

export type SettingName = keyof typeof SETTINGS;

/** In lower case, as Teams and Graph write them: portals show both. */
const guid = z.string().uuid('must be a GUID').toLowerCase();
/** A token goes there with each request: only this machine may be talked to in the clear. */
const address = z
  .string()
  .url()
  .refine((text) => /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(text), 'must start with https://');
const optional = <T extends z.ZodTypeAny>(inner: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), inner.optional());

const withoutSlash = address.transform((text) => text.replace(/\/+$/, ''));
/** Of no use without one another: all of them, or none. */
const CHOOSER = ['CHOOSER_ENDPOINT', 'CHOOSER_API_KEY', 'CHOOSER_MODEL'] as const;

const schema = z
  .object({
    MICROSOFT_APP_ID: guid,
    MICROSOFT_APP_TYPE: z.enum(['UserAssignedMsi', 'SingleTenant']),
    MICROSOFT_APP_TENANT_ID: guid,
    MICROSOFT_APP_PASSWORD: optional(z.string()),
    PORT: z.coerce.number().int().min(0).max(65_535),
    DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://')),
    DATA_DIR: z.string().min(1),
    CACHE_DIR: z.string().min(1),
    ORGANISATION_FILE: z.string().min(1),
    DESK_FILE: z.string().min(1),
    ADMIN_GROUP_ID: guid,
    HELPDESK_GROUP_ID: guid,
    EMERGENCY_GROUP_ID: optional(guid),
    WAVE_GROUP_IDS: z
      .string()
      .transform((text) => text.split(',').map((id) => id.trim()))
      .pipe(z.array(guid).min(1)),
    HELPDESK_CHANNEL_ID: z.string().min(1),
    TEAMS_SERVICE_URL: address,
    // With a slash at its end, neither the scope of the token nor the paths would be right.
    GRAPH_URL: withoutSlash,
    WAVE_MESSAGES_PER_SECOND: z.coerce.number().min(1).max(50),
    CHOOSER_ENDPOINT: optional(withoutSlash),
    CHOOSER_API_KEY: optional(z.string().regex(/^[!-~]+$/, 'must be one word')),
    CHOOSER_MODEL: optional(z.string()),
    CHOOSER_API_VERSION: optional(
      z.string().regex(/^20\d\d-\d\d-\d\d(-preview)?$/, 'must be a day such as 2024-10-21'),
    ),
    CONTENT_GAPS: z.enum(['on', 'off']),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']),
  })
  .superRefine((settings, context) => {
    const needed = (name: SettingName, why: string) => context.addIssue({ code: 'custom', path: [name], message: why });
    if (settings.MICROSOFT_APP_TYPE === 'SingleTenant' && settings.MICROSOFT_APP_PASSWORD === undefined)
      needed('MICROSOFT_APP_PASSWORD', 'is needed with SingleTenant');
    if (settings.CHOOSER_API_VERSION === undefined && CHOOSER.every((name) => settings[name] === undefined)) return;
    for (const name of CHOOSER) if (settings[name] === undefined) needed(name, 'is needed');
  });

export type Config = z.infer<typeof schema>;

/** Thrown with one line per setting that is missing or wrong. Never repeats a value: it could be a secret. */
export class ConfigurationIncomplete extends Error {
  override readonly name = 'ConfigurationIncomplete';
}

/** Reads all settings from the environment. Throws ConfigurationIncomplete naming everything that is wrong, at once. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.entries(SETTINGS).map(([name, setting]: [string, Setting]) => [
    name,
    environment[name] || setting.fallback,
  ]);
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]) as SettingName;
    return `  ${name}: ${environment[name] ? message : 'is missing'}. ${SETTINGS[name].doc}`;
  });
  throw new ConfigurationIncomplete(`These settings need attention:\n${[...new Set(lines)].join('\n')}`);
}

/** The folder for what can be worked out again, for programs that need no other setting. */
export const cacheFolder = (environment: NodeJS.ProcessEnv = process.env): string =>
  environment.CACHE_DIR || SETTINGS.CACHE_DIR.fallback;

/** The whole environment with additions, for a program that is started as a child. */
export const environmentWith = (additions: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...additions,
});

/** Whether a browser could be opened here: always assumed but on a Linux machine without a desktop. */
export const hasDesktop = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
