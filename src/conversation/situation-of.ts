import type { Aspect, Situation } from '../answers/situation.ts';
import { findEnrolment } from '../enrolment/enrolment-store.ts';
import type { AllowedPasskeys } from '../guidance/allowed-passkeys.ts';
import { within } from '../kernel/within.ts';
import { announcedTo } from '../waves/announced-to.ts';
import { allowedFor } from './allowed-for.ts';
import type { House } from './house.ts';
import type { Reader } from './reader.ts';

/** An answer waits this long for what only Entra knows, and then goes without it. */
const ENTRA_MS = 1_500;

/**
 * What is known of somebody, as far as these aspects ask: nothing else is looked up. What cannot be found out in time is
 * left out, so that the text for everybody is shown.
 */
export async function situationOf(house: House, reader: Reader, aspects: ReadonlySet<Aspect>): Promise<Situation> {
  const wants = (...any: readonly Aspect[]) => any.some((aspect) => aspects.has(aspect));
  const { id } = reader.person;
  const [enrolment, allowed, wave] = await Promise.all([
    wants('registered', 'role') ? findEnrolment(house.db, id) : undefined,
    wants('allowed') ? unlessAway(house, allowedFor(house, id)) : undefined,
    wants('wave') ? announcedTo(house.db, id) : undefined,
  ]);
  return withoutUnknown({
    platform: reader.platform,
    registered: enrolment && (enrolment.hasPasskey ? 'yes' : 'no'),
    role: enrolment?.isAdmin === undefined ? undefined : enrolment.isAdmin ? 'privileged' : 'everyone',
    allowed: allowed && kindOf(allowed),
    wave,
  });
}

function kindOf(allowed: AllowedPasskeys): Situation['allowed'] {
  if (allowed.kind === 'not-allowed') return 'none';
  return allowed.profiles.some(({ types }) => types.includes('synced')) ? 'synced' : 'device-bound';
}

async function unlessAway<T>({ logger }: House, asked: Promise<T>): Promise<T | undefined> {
  try {
    return await within(ENTRA_MS, asked);
  } catch (error) {
    logger.warn({ err: error }, 'an answer is given without what Entra knows of its reader');
    return undefined;
  }
}

function withoutUnknown(values: { readonly [A in Aspect]: Situation[A] | undefined }): Situation {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
