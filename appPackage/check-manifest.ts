import { type TeamsManifest, teamsManifest } from './teams-manifest.ts';

/** Where a value of the manifest comes from, for whoever has to correct it. */
const GIVEN_BY: Readonly<Record<string, string>> = {
  id: '--app-id',
  'bots.0.botId': '--bot-id',
  'webApplicationInfo.id': '--bot-id',
  'validDomains.0': '--domain',
  'developer.name': '--developer',
  'developer.websiteUrl': '--website',
  'developer.privacyUrl': '--privacy',
  'developer.termsOfUseUrl': '--terms',
};

/** Returns the manifest when Teams would take it. Throws with one line for each thing that Teams would refuse. */
export function checkManifest(manifest: unknown): TeamsManifest {
  const result = teamsManifest.safeParse(manifest);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `  ${nameOf(path.join('.'))}: ${message}`);
  throw new Error(`Teams would refuse this manifest:\n${lines.join('\n')}`);
}

function nameOf(path: string): string {
  const flag = GIVEN_BY[path];
  return flag === undefined ? path || 'manifest.json' : `${path} (from ${flag})`;
}
