import { contosoIds } from '../contoso-ids.ts';
import type { OtherMethodKind } from './other-method.ts';

const { people, emergency } = contosoIds;

/** What the named people sign in with today, besides passkeys: from "text messages only" to "nothing left to do". */
export const namedMethods: Readonly<Record<string, readonly OtherMethodKind[]>> = {
  [people.robin]: ['password', 'phone', 'authenticator', 'windowsHello'],
  [people.amara]: ['password', 'phone'],
  [people.jonas]: ['password', 'phone', 'authenticator', 'windowsHello'],
  [people.lucia]: ['password', 'phone', 'email'],
  [people.haruto]: ['password', 'authenticator', 'softwareOath'],
  [people.chloe]: ['password', 'authenticator', 'platformCredential'],
  [emergency[0]]: ['password'],
  [emergency[1]]: ['password'],
};
