import assert from 'node:assert/strict';
import { staleIn, translatedLanguages } from './ledger.ts';
import { questionsIn, textsOf, type Words } from './texts-of.ts';

/** Languages in which everything a person can read is there. */
const COMPLETE = ['de', 'es', 'fr'];
/** What the other languages have at least. */
const MOST_ASKED = [
  'what-changed',
  'why-safer',
  'which-device',
  'biometric-privacy',
  'register-error',
  'temporary-access-pass',
  'lost-or-stolen',
  'new-phone',
  'someone-asked-for-code',
  'who-can-help',
];
const LANGUAGES = ['de', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt'];
const FEWEST_QUESTIONS = 10;

const english = textsOf('en');
const namesIn = (text: string, pattern: RegExp) => [...new Set(text.match(pattern) ?? [])].sort().join(' ');

describe('translations', () => {
  it('exist in eight languages besides English', () => assert.deepEqual(translatedLanguages(), LANGUAGES));

  for (const language of LANGUAGES) {
    const texts = textsOf(language);
    const wordsOf = (file: string): Words => texts.get(file) ?? {};
    const isComplete = COMPLETE.includes(language);
    const wanted = [...english.keys()].filter(
      (file) => isComplete || MOST_ASKED.some((article) => file === `answers/${article}`),
    );

    describe(language, () => {
      it(isComplete ? 'has everything there is in English' : 'has the answers asked most', () => {
        const missing = wanted.flatMap((file) =>
          Object.keys(english.get(file) ?? {})
            .filter((name) => (wordsOf(file)[name] ?? '') === '')
            .map((name) => `${file}: ${name}`),
        );
        assert.deepEqual(missing, []);
      });

      it('has nothing that is not in English', () => {
        const extra = [...texts].flatMap(([file, words]) =>
          Object.keys(words)
            .filter((name) => english.get(file)?.[name] === undefined)
            .map((name) => `${file}: ${name}`),
        );
        assert.deepEqual(extra, []);
      });

      it('was made from the English texts as they stand (npm run translations tells how to go on)', () =>
        assert.deepEqual(staleIn(language), []));

      it('names the same things in braces, and no other addresses', () => {
        const differing = [...texts].flatMap(([file, words]) =>
          Object.entries(words)
            .filter(([, text]) => text !== '')
            .filter(([name, text]) => {
              const source = english.get(file)?.[name] ?? '';
              const braces = file.startsWith('strings/') && namesIn(text, /\{\w+\}/g) !== namesIn(source, /\{\w+\}/g);
              return braces || namesIn(text, /\]\([^)]*\)|https?:\S+/g) !== namesIn(source, /\]\([^)]*\)|https?:\S+/g);
            })
            .map(([name]) => `${file}: ${name}`),
        );
        assert.deepEqual(differing, []);
      });

      it(`has at least ${FEWEST_QUESTIONS} example questions for each answer it must have`, () => {
        const articles = wanted
          .filter((file) => file.startsWith('answers/'))
          .map((file) => file.slice('answers/'.length));
        const few = articles.filter(
          (article) => texts.has(`answers/${article}`) && questionsIn(language, article) < FEWEST_QUESTIONS,
        );
        assert.deepEqual(few, []);
      });

      it('has buttons that fit a phone', () => {
        const long = [...texts]
          .filter(([file]) => file.startsWith('strings/'))
          .flatMap(([file, words]) =>
            Object.entries(words)
              .filter(([name]) => !name.endsWith('-words'))
              .filter(([name, text]) => (english.get(file)?.[name] ?? '').length <= 20 && text.length > 40)
              .map(([name]) => `${file}: ${name}`),
          );
        assert.deepEqual(long, []);
      });
    });
  }
});
