import type { Situation } from '../answers/situation.ts';
import { findEnrolment } from '../enrolment/enrolment-store.ts';
import { advisablePasskeys } from '../guidance/advisable-passkeys.ts';
import { type AllowedPasskeys, allowedPasskeys, decidingGroups } from '../guidance/allowed-passkeys.ts';
import { kindAllowed } from '../guidance/kind-allowed.ts';
import type { PersonId } from '../people/person.ts';
import type { House } from './house.ts';

/**
 * Which passkeys to show this person: what the tenant's policy allows, asked of Entra now, and nothing synced for whoever
 * holds special rights. May throw what Directory throws.
 */
export async function allowedFor({ db, directory }: Pick<House, 'db' | 'directory'>, id: PersonId) {
  const [policy, person, enrolment] = await Promise.all([
    directory.passkeyPolicy(),
    directory.person(id),
    findEnrolment(db, id),
  ]);
  const groups = await directory.groupsOf(id, decidingGroups(policy));
  const allowed = allowedPasskeys(policy, { kind: person?.kind ?? 'guest' }, groups);
  return advisablePasskeys(allowed, { privileged: enrolment?.isAdmin === true });
}

/**
 * The allowed passkeys as a phrase for "For you, these are allowed: ...". Synced ones are named only to somebody who is
 * known to hold no special rights. undefined: there is no phrase for it, say what the organisation says to everybody.
 */
export function allowedPhrase(
  { guides, words }: Pick<House, 'guides' | 'words'>,
  allowed: AllowedPasskeys,
  { locale, role }: { readonly locale: string; readonly role: Situation['role'] },
): string | undefined {
  const kind = kindAllowed(guides(locale), allowed);
  if (kind === undefined) return undefined;
  return words('guidance', locale)[kind === 'synced' && role === 'everyone' ? 'allowedSynced' : phraseKey(allowed)];
}

function phraseKey(allowed: AllowedPasskeys): string {
  if (allowed.kind === 'not-allowed') return 'allowedNone';
  const listed = allowed.profiles.every(({ keyRestrictions }) => keyRestrictions.enforced);
  return listed ? 'allowedListed' : 'allowedDeviceBound';
}
