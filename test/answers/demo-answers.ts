import { fileURLToPath } from 'node:url';
import type { ModelSource } from '../../src/answers/load-model.ts';
import { readOrganisation } from '../../src/people/organisation.ts';

const cards = (name: string) => fileURLToPath(new URL(`../../cards/${name}`, import.meta.url));

/** The approved answers of this repository, in English, with the placeholders of the demo organisation. */
export const demoAnswers: ModelSource = {
  answers: cards('answers'),
  locale: 'en',
  placeholders: Object.keys(readOrganisation(cards('organisation.json'))),
};
