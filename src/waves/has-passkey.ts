import type { PersonId } from '../people/person.ts';

/** Those of `ids` who have a passkey, as far as is known without asking Entra for each. */
export type HasPasskey = (ids: readonly PersonId[]) => Promise<ReadonlySet<PersonId>>;
