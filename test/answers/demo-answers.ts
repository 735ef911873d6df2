import { fileURLToPath } from 'node:url';
import type { ModelSource } from '../../src/answers/load-model.ts';
import { memoryIn } from '../../src/answers/memory.ts';
import { cacheFolder } from '../../src/config.ts';
import { openEncoder } from '../../src/encoder/open-encoder.ts';
import { readOrganisation } from '../../src/people/organisation.ts';

const cards = (name: string) => fileURLToPath(new URL(`../../cards/${name}`, import.meta.url));

/** The approved answers of this repository, in English, with the placeholders of the demo organisation. */
export const demoAnswers: ModelSource = {
  answers: cards('answers'),
  locale: 'en',
  placeholders: Object.keys(readOrganisation(cards('organisation.json'))),
  openEncoder,
  memory: memoryIn(cacheFolder()),
};
