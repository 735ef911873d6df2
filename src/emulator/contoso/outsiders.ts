import { contosoIds } from '../contoso-ids.ts';
import type { GraphUser } from '../graph-shapes.ts';
import { chance } from './chance.ts';
import { mailName } from './mail-name.ts';
import { names } from './names.ts';
import { stableId } from './stable-id.ts';

const nobodysAccount = {
  jobTitle: null,
  department: null,
  officeLocation: null,
  businessPhones: [],
  mobilePhone: null,
  preferredLanguage: null,
  usageLocation: null,
  employeeHireDate: null,
  onPremisesSyncEnabled: null,
  accountEnabled: true,
} as const;

/** Twenty guests from partner companies. Guests cannot register passkeys (facts as of November 2026). */
export function guests(): readonly GraphUser[] {
  const taken = new Set<string>();
  return Array.from({ length: 20 }, (_, n) => {
    const random = chance(`guest/${n}`);
    const pool = names[random.pick(['en', 'de', 'fr', 'es', 'it'])];
    if (pool === undefined) throw new Error('No names for a guest');
    const [givenName, surname] = [random.pick(pool.given), random.pick(pool.family)];
    const name = mailName(`${givenName}.${surname}`, taken);
    const company = random.pick(['fabrikam', 'northwind', 'litware']);
    return {
      ...nobodysAccount,
      id: stableId(`guest/${n}`),
      displayName: `${givenName} ${surname} (${company})`,
      givenName,
      surname,
      mail: `${name}@${company}.example`,
      mailNickname: `${name}_${company}.example#EXT#`,
      userPrincipalName: `${name}_${company}.example#EXT#@contoso.example`,
      userType: 'Guest',
      externalUserState: n % 7 === 6 ? 'PendingAcceptance' : 'Accepted',
      createdDateTime: `2025-0${1 + random.below(9)}-15T10:00:00Z`,
    };
  });
}

/** The two break-glass accounts: cloud only, no department, excluded from every enforcing policy. */
export function emergencyAccounts(): readonly GraphUser[] {
  return contosoIds.emergency.map((id, n) => ({
    ...nobodysAccount,
    id,
    displayName: `Emergency Access ${n + 1}`,
    givenName: 'Emergency',
    surname: `Access ${n + 1}`,
    mail: null,
    mailNickname: `emergency.access${n + 1}`,
    userPrincipalName: `emergency.access${n + 1}@contoso.onmicrosoft.example`,
    userType: 'Member',
    externalUserState: null,
    createdDateTime: '2019-03-04T09:00:00Z',
  }));
}
