import { z } from 'zod';
import type { Person } from '../people/person.ts';
import { checked } from './checked.ts';
import { optionalText } from './optional.ts';

/** The $select whose answer readPerson reads. */
export const personProperties =
  'id,displayName,givenName,userPrincipalName,accountEnabled,userType,department,preferredLanguage';

const shape = z.object({
  id: z.string(),
  displayName: optionalText,
  givenName: optionalText,
  userPrincipalName: optionalText,
  accountEnabled: z.boolean().nullish(),
  userType: optionalText,
  department: optionalText,
  preferredLanguage: optionalText,
});

/** A Graph user as a Person. Without a given name, the display name has to do: guests and service accounts have none. */
export function readPerson(value: unknown): Person {
  const user = checked(shape, value, 'a user');
  const name = user.displayName ?? user.userPrincipalName ?? user.id;
  return {
    id: user.id,
    name,
    givenName: user.givenName || name,
    userPrincipalName: user.userPrincipalName ?? '',
    department: user.department,
    language: user.preferredLanguage,
    enabled: user.accountEnabled === true,
    kind: user.userType?.toLowerCase() === 'guest' ? 'guest' : 'member',
  };
}
