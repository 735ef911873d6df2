import { within } from '../kernel/within.ts';
import type { ChooserSettings } from './chooser-settings.ts';

/** The header that lets us in, or undefined when no token came within `limitMs` milliseconds. Never throws. */
export async function credentialsOf(
  { credential, azureApiVersion }: ChooserSettings,
  limitMs: number,
): Promise<Readonly<Record<string, string>> | undefined> {
  if (typeof credential === 'string') {
    return azureApiVersion ? { 'api-key': credential } : { authorization: `Bearer ${credential}` };
  }
  const token = await within(limitMs, credential()).catch(() => undefined);
  return token ? { authorization: `Bearer ${token}` } : undefined;
}
