import type { PersonId } from '../people/person.ts';

/** Whoever a card is for. */
export interface Reader {
  readonly person: { readonly id: PersonId };
  readonly locale: string;
}
