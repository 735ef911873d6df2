import { assess } from '../enrolment/assess.ts';
import { findGuidance } from '../guidance/guidance-store.ts';
import type { PersonContext } from '../helpdesk/open-ticket.ts';
import { within } from '../kernel/within.ts';
import type { PersonId } from '../people/person.ts';
import type { House } from './house.ts';

/** Whoever needs a person waits for the number of their case: Entra gets this much of it. */
const ENTRA_MS = 2_000;

/** Collects a person's context. A case must be opened even when Entra is away, so nothing here throws for that. */
export async function contextOf(house: House, personId: PersonId): Promise<PersonContext> {
  const state = await findGuidance(house.db, personId);
  return { tried: state?.tried ?? [], device: state?.device, statusText: await statusText(house, personId) };
}

async function statusText({ directory, words, logger }: House, personId: PersonId): Promise<string | undefined> {
  try {
    const methods = await within(ENTRA_MS, directory.signInMethods(personId));
    if (!methods) return undefined;
    const { verdict, passkeys } = assess(methods);
    const text = words('enrolment', 'en');
    const key = { enough: 'caseEnough', 'no-passkey': 'caseNoPasskey' }[verdict as string] ?? 'caseOnePasskey';
    return [text[key], ...passkeys.map(({ name, model }) => name || model)].filter(Boolean).join(' ');
  } catch (error) {
    logger.warn({ err: error }, 'a case is opened without the status of its person');
    return undefined;
  }
}
