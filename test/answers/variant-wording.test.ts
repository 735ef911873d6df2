import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Situation } from '../../src/answers/situation.ts';
import { readOrganisations } from '../../src/people/organisation.ts';
import { languagesIn } from '../../src/texts/languages-in.ts';
import { fillPlaceholders } from '../../src/texts/placeholders.ts';
import { demoAnswers } from './demo-answers.ts';
import { REGISTER_NOW, SYNCED_IS_FINE, SYNCED_NAMED, WITH_CAUTION } from './variant-wording.ts';
import { articlesIn, MAY_CALL_SYNCED_FINE, type Shown, textsFor, varied } from './who-reads-what.ts';

const organisationIn = readOrganisations(fileURLToPath(new URL('../../cards/organisation.json', import.meta.url)));
const mayBePrivileged = ({ role }: Situation): boolean => role !== 'everyone';
const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?。])\s+|\n+/);

for (const language of languagesIn(demoAnswers.answers)) {
  describe(`the versions of answers in "${language}"`, () => {
    const articles = articlesIn(language);
    const all = textsFor(articles, () => true);

    it('leave nothing unfilled, whoever reads them', () => {
      const words = organisationIn(language);
      for (const { name, text } of all) assert.doesNotMatch(fillPlaceholders(text, words), /[{}]|undefined/, name);
    });

    it('are in one language, like the text for everybody', () => {
      const mixed = articles.flatMap((article) =>
        Object.entries(article.sections)
          .filter(([, version]) => version.language !== article.language)
          .map(([name]) => `${article.id}: ${name}`),
      );
      assert.deepEqual(mixed, [], 'translate these sections too');
    });

    it('call no synced passkey fine to anybody who may hold special rights', () => {
      for (const { name, text, language: spoken } of textsFor(articles, mayBePrivileged)) {
        assert.doesNotMatch(text, wordingOf(SYNCED_IS_FINE, spoken), name);
        assert.ok(!MAY_CALL_SYNCED_FINE.includes(name), name);
      }
      const fine = all.filter(({ text, language: spoken }) => wordingOf(SYNCED_IS_FINE, spoken).test(text));
      const names = fine.map(({ name }) => name).toSorted();
      assert.deepEqual(names, MAY_CALL_SYNCED_FINE, 'what may say it does, in words this test knows');
    });

    it('name synced passkeys with a caution to anybody who may hold special rights', () => {
      const bold = textsFor(varied(articles), mayBePrivileged).flatMap(({ name, text, language: spoken }) =>
        sentences(text)
          .filter((sentence) => wordingOf(SYNCED_NAMED, spoken).test(sentence))
          .filter((sentence) => !wordingOf(WITH_CAUTION, spoken).test(sentence))
          .map((sentence) => `${name}: ${sentence}`),
      );
      assert.deepEqual(bold, []);
    });

    it('tell nobody to register whose account may not', () => {
      const hurries = ({ text, language: spoken }: Shown) => wordingOf(REGISTER_NOW, spoken).test(text);
      const hurried = textsFor(varied(articles), ({ allowed }) => allowed === 'none').filter(hurries);
      assert.deepEqual(
        hurried.map(({ name }) => name),
        [],
      );
      const others = textsFor(varied(articles), ({ allowed }) => allowed !== 'none').filter(hurries);
      const answers = new Set(others.map(({ name }) => name.split(':')[0]));
      assert.ok(answers.size >= 4, `this test knows such words in ${[...answers].join(', ')}`);
    });
  });
}

function wordingOf(wording: Readonly<Record<string, RegExp>>, language: string): RegExp {
  return wording[language] ?? assert.fail(`test/answers/variant-wording.ts knows no such words in "${language}"`);
}
