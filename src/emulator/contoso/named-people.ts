import { contosoIds } from '../contoso-ids.ts';

const { people } = contosoIds;

/** The six people the demo's chat page offers, and the seat each has in the organisation. */
export const namedPeople = [
  {
    id: people.robin,
    givenName: 'Robin',
    surname: 'Keller',
    department: 'IT',
    seat: 2,
    jobTitle: 'IT Support Lead',
    language: 'en-GB',
    country: 'GB',
  },
  {
    id: people.amara,
    givenName: 'Amara',
    surname: 'Okafor',
    department: 'Finance',
    seat: 2,
    jobTitle: 'Financial Controller',
    language: 'en-GB',
    country: 'GB',
  },
  {
    id: people.jonas,
    givenName: 'Jonas',
    surname: 'Weber',
    department: 'Operations',
    seat: 0,
    jobTitle: 'Director of Operations',
    language: 'de-DE',
    country: 'DE',
  },
  {
    id: people.lucia,
    givenName: 'Lucía',
    surname: 'Fernández',
    department: 'Sales',
    seat: 2,
    jobTitle: 'Key Account Lead',
    language: 'es-ES',
    country: 'ES',
  },
  {
    id: people.haruto,
    givenName: 'Haruto',
    surname: 'Tanaka',
    department: 'IT',
    seat: 16,
    jobTitle: 'Identity Administrator',
    language: 'ja-JP',
    country: 'JP',
  },
  {
    id: people.chloe,
    givenName: 'Chloé',
    surname: 'Martin',
    department: 'IT',
    seat: 3,
    jobTitle: 'Service Desk Analyst',
    language: 'fr-FR',
    country: 'FR',
  },
] as const;
