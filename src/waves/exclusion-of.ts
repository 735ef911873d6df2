import type { Person, PersonId } from '../people/person.ts';
import type { Outcome } from './outcome.ts';

export type Exclusion = Extract<Outcome, 'emergency-account' | 'disabled' | 'guest'>;

/** Why somebody in the group cannot be part of a wave, known when the roster is frozen; undefined: they can. */
export function exclusionOf(person: Person, emergency: ReadonlySet<PersonId>): Exclusion | undefined {
  if (emergency.has(person.id)) return 'emergency-account';
  if (!person.enabled) return 'disabled';
  if (person.kind === 'guest') return 'guest';
  return undefined;
}
