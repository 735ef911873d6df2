import { type AllowedPasskeys, allowedPasskeys, decidingGroups } from '../guidance/allowed-passkeys.ts';
import type { PersonId } from '../people/person.ts';
import type { House } from './house.ts';

/** Which passkeys the tenant's policy allows this person, asked of Entra now. May throw what Directory throws. */
export async function allowedFor({ directory }: Pick<House, 'directory'>, id: PersonId): Promise<AllowedPasskeys> {
  const [policy, person] = await Promise.all([directory.passkeyPolicy(), directory.person(id)]);
  const groups = await directory.groupsOf(id, decidingGroups(policy));
  return allowedPasskeys(policy, { kind: person?.kind ?? 'guest' }, groups);
}

/** The allowed passkeys as a phrase for "For you, these are allowed: ...". */
export function allowedPhrase({ words }: Pick<House, 'words'>, allowed: AllowedPasskeys, locale: string): string {
  const text = words('guidance', locale);
  return text[phraseKey(allowed)] ?? '';
}

function phraseKey(allowed: AllowedPasskeys): string {
  if (allowed.kind === 'not-allowed') return 'allowedNone';
  if (allowed.profiles.some(({ types }) => types.includes('synced'))) return 'allowedSynced';
  const listed = allowed.profiles.every(({ keyRestrictions }) => keyRestrictions.enforced);
  return listed ? 'allowedListed' : 'allowedDeviceBound';
}
