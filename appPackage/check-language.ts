import { z } from 'zod';
import { longestText, type TeamsManifest } from './teams-manifest.ts';

const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json';

/**
 * Throws with one line for each thing that is missing in a language's file, too long for Teams or not in the manifest at
 * all. A text that is left out would show in English between the others. Source: Teams localization schema v1.29.
 */
export function checkLanguage(file: string, texts: unknown, manifest: TeamsManifest): void {
  const wanted = longestTexts(manifest).map(([name, longest]) => [name, z.string().trim().min(1).max(longest)]);
  const result = z
    .object({ $schema: z.literal(SCHEMA), ...Object.fromEntries(wanted) })
    .strict()
    .safeParse(texts);
  if (result.success) return;
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.') || file}: ${message}`);
  throw new Error(`Teams would refuse ${file}, or show it half in English:\n${lines.join('\n')}`);
}

/** Name of each text that Teams shows, as a language's file names it, and how many characters it may have. */
function longestTexts({ bots }: TeamsManifest): readonly (readonly [name: string, longest: number])[] {
  const commands = bots.flatMap((bot, at) =>
    bot.commandLists.flatMap((list, listAt) =>
      list.commands.map((_command, commandAt) => `bots[${at}].commandLists[${listAt}].commands[${commandAt}]`),
    ),
  );
  return [
    ['name.short', longestText.shortName],
    ['name.full', longestText.fullName],
    ['description.short', longestText.shortDescription],
    ['description.full', longestText.fullDescription],
    ...commands.map((command) => [`${command}.title`, longestText.commandTitle] as const),
    ...commands.map((command) => [`${command}.description`, longestText.commandDescription] as const),
  ];
}
