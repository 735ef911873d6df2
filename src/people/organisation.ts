import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { z } from 'zod';
import { languageOf } from '../texts/language-of.ts';
import { readFacts } from '../texts/read-facts.ts';

const phrase = z.string().trim().min(1);

const schema = z
  .object({
    organisation: phrase,
    service_desk: phrase,
    service_desk_phone: phrase,
    service_desk_hours: phrase,
    service_desk_places: phrase,
    security_line: phrase,
    report_phishing: phrase,
    deadline: phrase,
    retirement_date: phrase,
    allowed_types: phrase,
    approved_key_models: phrase,
    key_request: phrase,
    recovery_route: phrase,
    rollout_page: z.string().url(),
    privacy_notice: z.string().url(),
    phone_policy: phrase,
    data_protection_contact: phrase,
    minimum_ios: phrase,
    minimum_android: phrase,
    pass_lifetime: phrase,
  })
  .strict();

/** What only the organisation can say: the words that fill the braces in the approved answers. */
export type Organisation = z.infer<typeof schema> & { readonly official_url: typeof OFFICIAL_URL };

/** The one link the bot ever gives for registering. Not a setting: whoever could change it could send people to a fake page. */
export const OFFICIAL_URL = 'https://aka.ms/mysecurityinfo';

/** What the organisation says of itself to a reader of this locale, as far as it is translated. */
export type OrganisationIn = (locale: string | undefined) => Organisation;

/**
 * Reads the organisation's own facts, and beside `organisation.json` those that read differently in another language, such
 * as `organisation.de.json`. Throws PermanentFailure naming the file and every key that is missing or unknown.
 */
export function readOrganisations(file: string): OrganisationIn {
  const source = readOrganisation(file);
  const byLanguage = new Map(
    translationsOf(file).map(({ language, file: translation }) => [
      language,
      { ...source, ...(readFacts(schema.partial(), translation) as Partial<Organisation>) },
    ]),
  );
  return (locale) => byLanguage.get(languageOf(locale)) ?? source;
}

/** Only the facts as everybody reads them who has no translation. Throws as readOrganisations() does. */
export function readOrganisation(file: string): Organisation {
  return { ...readFacts(schema, file), official_url: OFFICIAL_URL };
}

/** "organisation.de.json" beside "organisation.json". */
function translationsOf(file: string): { readonly language: string; readonly file: string }[] {
  const { dir, name, ext } = parse(file);
  return readdirSync(dir || '.').flatMap((other) => {
    const language =
      other.startsWith(`${name}.`) && other.endsWith(ext) ? other.slice(name.length + 1, -ext.length) : '';
    return /^[a-z]{2}$/.test(language) ? [{ language, file: join(dir, other) }] : [];
  });
}
