import { parseArgs } from 'node:util';

interface Flag {
  readonly doc: string;
  readonly required?: true;
}

/** Every flag of `npm run package`. The pages and the developer's name come from the organisation file unless given. */
export const PACKAGE_FLAGS = {
  'app-id': { doc: 'id of the Teams app: any new GUID, kept the same for every later package', required: true },
  'bot-id': { doc: 'client id of the bot (BOT_ID in the output of infra/main.bicep)', required: true },
  domain: { doc: "the bot's host name (BOT_DOMAIN in the output of infra/main.bicep)", required: true },
  developer: { doc: 'who offers the app, at most 32 characters' },
  website: { doc: 'https page about the rollout' },
  privacy: { doc: 'https page of the privacy notice' },
  terms: { doc: 'https page of the terms of use' },
  organisation: { doc: 'organisation file (default: cards/organisation.json)' },
  out: { doc: 'where the package goes (default: build/passkey-guide.zip)' },
} as const satisfies Readonly<Record<string, Flag>>;

export type FlagName = keyof typeof PACKAGE_FLAGS;
type RequiredFlag = {
  [Name in FlagName]: (typeof PACKAGE_FLAGS)[Name] extends { required: true } ? Name : never;
}[FlagName];

export type PackageFlags = Readonly<Record<RequiredFlag, string> & Partial<Record<FlagName, string>>>;

/** Thrown when the command line is not enough; its message is all a person needs to correct it. */
export class FlagsIncomplete extends Error {
  override readonly name = 'FlagsIncomplete';
}

const USAGE = 'npm run package -- --app-id <GUID> --bot-id <GUID> --domain <host name>';

/** Reads the command line. Throws FlagsIncomplete naming every flag that is missing, at once. */
export function readPackageFlags(args: readonly string[]): PackageFlags {
  const given = parse(args);
  const missing = (Object.entries(PACKAGE_FLAGS) as [FlagName, Flag][]).filter(
    ([name, { required }]) => required && !given[name],
  );
  if (missing.length === 0) return given as PackageFlags;
  const lines = missing.map(([name, { doc }]) => `  --${name}: ${doc}`);
  throw new FlagsIncomplete(`Give the ids of this deployment: ${USAGE}\nMissing:\n${lines.join('\n')}`);
}

function parse(args: readonly string[]): Partial<Record<FlagName, string>> {
  const options = Object.fromEntries(Object.keys(PACKAGE_FLAGS).map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...args], options, strict: true }).values as Partial<Record<FlagName, string>>;
  } catch (cause) {
    throw new FlagsIncomplete(`${(cause as Error).message}\nUsage: ${USAGE}`, { cause });
  }
}
