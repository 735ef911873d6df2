import { z } from 'zod';

const guid = z.string().regex(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i, 'must be a GUID');
// The schema would take http, but what people are asked to trust has to be https.
const page = z
  .string()
  .max(2048)
  .regex(/^https:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/i, 'must be an https page');
// Bare host names: no scheme, no wildcard (a wildcard would let somebody else's subdomain speak for the bot).
const host = z
  .string()
  .max(2048)
  .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/i, 'must be a host name such as bot.example.com');
const text = (longest: number) => z.string().trim().min(1).max(longest);

/** How many characters Teams takes, in every language. */
export const longestText = {
  shortName: 30,
  fullName: 100,
  shortDescription: 80,
  fullDescription: 4000,
  commandTitle: 128,
  commandDescription: 4000,
} as const;

const command = z
  .object({ title: text(longestText.commandTitle), description: text(longestText.commandDescription) })
  .strict();
// The tag names a language and no country: Teams shows it to everybody of that language, and what is missing in English.
const language = z
  .object({ languageTag: z.string().regex(/^[a-z]{2}$/, 'must be a language such as de'), file: z.string() })
  .strict()
  .refine(({ languageTag, file }) => file === `${languageTag}.json`, 'must be in a file called like the language');
const scope = z.enum(['personal', 'team']);
const commandList = z.object({ scopes: z.array(scope).min(1), commands: z.array(command).min(1).max(12) }).strict();

const bot = z
  .object({
    botId: guid,
    scopes: z.array(scope).min(1),
    isNotificationOnly: z.literal(false),
    supportsFiles: z.literal(false),
    supportsCalling: z.literal(false),
    supportsVideo: z.literal(false),
    commandLists: z.array(commandList).max(3),
  })
  .strict();

/**
 * The part of app manifest v1.29 that this app uses, with Microsoft's limits; anything else is refused, so that a new
 * part is checked against the documentation first. Source: Microsoft 365 app manifest reference, v1.29.
 */
export const teamsManifest = z
  .object({
    $schema: z.literal('https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json'),
    manifestVersion: z.literal('1.29'),
    version: z
      .string()
      .max(256)
      .regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'must be like 1.2.3'),
    id: guid,
    developer: z.object({ name: text(32), websiteUrl: page, privacyUrl: page, termsOfUseUrl: page }).strict(),
    localizationInfo: z
      .object({ defaultLanguageTag: z.literal('en'), additionalLanguages: z.array(language) })
      .strict(),
    name: z.object({ short: text(longestText.shortName), full: text(longestText.fullName) }).strict(),
    description: z
      .object({ short: text(longestText.shortDescription), full: text(longestText.fullDescription) })
      .strict(),
    icons: z.object({ color: z.literal('color.png'), outline: z.literal('outline.png') }).strict(),
    accentColor: z.string().regex(/^#[0-9a-f]{6}$/i, 'must be like #0B5C63'),
    bots: z.array(bot).length(1),
    defaultInstallScope: scope,
    defaultGroupCapability: z.object({ team: z.literal('bot') }).strict(),
    permissions: z.array(z.enum(['identity', 'messageTeamMembers'])),
    validDomains: z.array(host).min(1).max(100),
    webApplicationInfo: z.object({ id: guid, resource: text(2048) }).strict(),
  })
  .strict();

export type TeamsManifest = z.infer<typeof teamsManifest>;
