import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PermanentFailure } from '../kernel/failures.ts';

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

/** Reads the organisation's own facts. Throws PermanentFailure naming the file and every key that is missing or unknown. */
export function readOrganisation(file: string): Organisation {
  const result = schema.safeParse(parse(file));
  if (result.success) return { ...result.data, official_url: OFFICIAL_URL };
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.') || 'file'}: ${message}`);
  throw new PermanentFailure(`${file} is not complete:\n${lines.join('\n')}`);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new PermanentFailure(`${file} cannot be read as JSON: ${(cause as Error).message}`, { cause });
  }
}
