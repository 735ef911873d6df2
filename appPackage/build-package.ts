import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkIcon, type IconName } from './check-icon.ts';
import { checkLanguage } from './check-language.ts';
import { checkManifest } from './check-manifest.ts';
import { fillManifest } from './fill-manifest.ts';
import type { PackageFlags } from './package-flags.ts';
import type { TeamsManifest } from './teams-manifest.ts';
import { type ZipFile, zipFiles } from './zip-files.ts';

const HERE = import.meta.dirname;
const ROOT = dirname(HERE);

/** Fills, checks and zips the Teams app; answers where it is. Throws, and writes nothing, when Teams would refuse it. */
export function buildPackage(flags: PackageFlags): string {
  const filled = fillManifest(readFileSync(join(HERE, 'manifest.json'), 'utf8'), valuesFor(flags));
  const manifest = checkManifest(filled);
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const pictures = [icon('color.png'), icon('outline.png')];
  const archive = zipFiles([{ name: 'manifest.json', bytes }, ...languages(manifest), ...pictures]);
  const out = flags.out ?? join(ROOT, 'build', 'passkey-guide.zip');
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, archive);
  return out;
}

function languages(manifest: TeamsManifest): ZipFile[] {
  return manifest.localizationInfo.additionalLanguages.map(({ file }) => {
    checkLanguage(file, readJson(join(HERE, file)), manifest);
    return { name: file, bytes: readFileSync(join(HERE, file)) };
  });
}

function icon(name: IconName): ZipFile {
  const bytes = readFileSync(join(HERE, name));
  checkIcon(name, bytes);
  return { name, bytes };
}

function valuesFor(flags: PackageFlags): Record<string, string> {
  const organisation = readJson(flags.organisation ?? join(ROOT, 'cards', 'organisation.json'));
  const website = flags.website ?? organisation.rollout_page;
  return {
    APP_VERSION: String(readJson(join(ROOT, 'package.json')).version),
    TEAMS_APP_ID: flags['app-id'],
    BOT_ID: flags['bot-id'],
    BOT_DOMAIN: flags.domain,
    DEVELOPER_NAME: flags.developer ?? organisation.organisation ?? '',
    WEBSITE_URL: website ?? '',
    PRIVACY_URL: flags.privacy ?? organisation.privacy_notice ?? '',
    TERMS_URL: flags.terms ?? website ?? '',
  };
}

function readJson(file: string): Partial<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read as JSON: ${(cause as Error).message}`, { cause });
  }
}
