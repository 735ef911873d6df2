import type { PersonId } from '../people/person.ts';
import type { ClientPlatform } from './incoming.ts';

/** Whoever a card is for. */
export interface Reader {
  readonly person: { readonly id: PersonId; readonly name?: string };
  readonly locale: string;
  readonly platform?: ClientPlatform | undefined;
}
