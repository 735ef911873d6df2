import type { Aspect, Situation } from '../answers/situation.ts';
import { findEnrolment } from '../enrolment/enrolment-store.ts';
import type { AllowedPasskeys } from '../guidance/allowed-passkeys.ts';
import { kindAllowed } from '../guidance/kind-allowed.ts';
import { announcedTo } from '../waves/announced-to.ts';
import type { House } from './house.ts';
import type { Reader } from './reader.ts';

/** What is wanted of somebody, and what gives their policy: it is called only where the policy is wanted. */
export interface Wanted {
  readonly aspects: ReadonlySet<Aspect>;
  readonly allowed: () => Promise<AllowedPasskeys | undefined>;
}

/**
 * What is known of somebody, as far as these aspects ask: nothing else is looked up. What is not known is left out, so
 * that the text for everybody is shown.
 */
export async function situationOf(
  { db, guides }: Pick<House, 'db' | 'guides'>,
  { person, locale, platform }: Reader,
  { aspects, allowed: policy }: Wanted,
): Promise<Situation> {
  const wants = (...any: readonly Aspect[]) => any.some((aspect) => aspects.has(aspect));
  const [enrolment, allowed, wave] = await Promise.all([
    wants('registered', 'role') ? findEnrolment(db, person.id) : undefined,
    wants('allowed') ? policy() : undefined,
    wants('wave') ? announcedTo(db, person.id) : undefined,
  ]);
  return withoutUnknown({
    platform,
    registered: enrolment && (enrolment.hasPasskey ? 'yes' : 'no'),
    role: enrolment?.isAdmin === undefined ? undefined : enrolment.isAdmin ? 'privileged' : 'everyone',
    allowed: allowed && kindAllowed(guides(locale), allowed),
    wave,
  });
}

function withoutUnknown(values: { readonly [A in Aspect]: Situation[A] | undefined }): Situation {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
