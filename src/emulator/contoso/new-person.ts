import type { GraphUser } from '../graph-shapes.ts';
import { chance } from './chance.ts';
import type { Department } from './departments.ts';
import { mailName } from './mail-name.ts';
import { namedPeople } from './named-people.ts';
import { names } from './names.ts';
import { stableId } from './stable-id.ts';

/** Mail domain of the emulated tenant; .example is reserved, so nothing ever reaches anybody. */
const domain = 'contoso.example';

/** How many of 100 people chose which language, with the country they work in. */
const locales = [
  { share: 28, language: 'en-GB', names: 'en', country: 'GB' },
  { share: 34, language: 'en-US', names: 'en', country: 'US' },
  { share: 50, language: 'de-DE', names: 'de', country: 'DE' },
  { share: 53, language: 'de-AT', names: 'de', country: 'AT' },
  { share: 65, language: 'fr-FR', names: 'fr', country: 'FR' },
  { share: 75, language: 'es-ES', names: 'es', country: 'ES' },
  { share: 81, language: 'nl-NL', names: 'nl', country: 'NL' },
  { share: 87, language: 'it-IT', names: 'it', country: 'IT' },
  { share: 92, language: 'pt-PT', names: 'pt', country: 'PT' },
  { share: 96, language: 'pl-PL', names: 'pl', country: 'PL' },
  { share: 100, language: 'ja-JP', names: 'ja', country: 'JP' },
] as const;

interface Seat {
  readonly department: Department;
  readonly seat: number;
  readonly enabled: boolean;
  /** Mail names given out so far; the new one is added. */
  readonly namesTaken: Set<string>;
}

/** The person on one seat of one department: a named one where the demo has reserved the seat. */
export function newPerson({ department, seat, enabled, namesTaken }: Seat): GraphUser {
  const topic = `${department.name}/${seat}`;
  const who = namedPeople.find((one) => one.department === department.name && one.seat === seat) ?? invented(topic);
  const mailNickname = mailName(`${who.givenName}.${who.surname}`, namesTaken);
  const random = chance(`person/${topic}`);
  const hired = `${2006 + random.below(20)}-0${1 + random.below(9)}-01T00:00:00Z`;
  return {
    id: who.id,
    displayName: `${who.givenName} ${who.surname}`,
    givenName: who.givenName,
    surname: who.surname,
    userPrincipalName: `${mailNickname}@${domain}`,
    mail: `${mailNickname}@${domain}`,
    mailNickname,
    jobTitle: who.jobTitle ?? jobTitle(department, seat),
    department: department.name,
    officeLocation: `${who.country} ${1 + random.below(4)}.${10 + random.below(80)}`,
    businessPhones: [],
    mobilePhone: null,
    preferredLanguage: who.language,
    usageLocation: who.country,
    accountEnabled: enabled,
    userType: 'Member',
    externalUserState: null,
    createdDateTime: hired,
    employeeHireDate: hired,
    onPremisesSyncEnabled: random.often(0.4) ? true : null,
  };
}

function invented(topic: string) {
  const random = chance(`name/${topic}`);
  const share = random.below(100);
  const locale = locales.find((one) => share < one.share) ?? locales[0];
  const pool = names[locale.names];
  if (pool === undefined) throw new Error(`No names for ${locale.names}`);
  return {
    id: stableId(`user/${topic}`),
    givenName: random.pick(pool.given),
    surname: random.pick(pool.family),
    jobTitle: undefined,
    // Some accounts never had a language set: whoever writes to them must choose one.
    language: random.often(0.08) ? null : locale.language,
    country: locale.country,
  };
}

function jobTitle(department: Department, seat: number): string {
  if (seat === 0) return department.name === 'Sales' ? 'Managing Director' : `Director of ${department.name}`;
  if (seat === 1) return `Deputy Director of ${department.name}`;
  if (department.name === 'IT' && seat < 16) return 'Service Desk Analyst';
  if (department.name === 'IT' && seat < 50) return 'Systems Administrator';
  return chance(`title/${department.name}/${seat}`).pick(department.titles);
}
