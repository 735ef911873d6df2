import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { checkLanguage } from '../../appPackage/check-language.ts';
import { manifestCommands } from '../../appPackage/manifest-commands.ts';
import type { TeamsManifest } from '../../appPackage/teams-manifest.ts';
import type { Command } from '../../src/conversation/commands.ts';
import { allCommands, LANGUAGES, stringsOf } from '../conversation/all-commands.ts';

type Texts = Record<string, string>;

const APP = new URL('../../appPackage/', import.meta.url);
/** Microsoft's own schema, when the package that carries it is installed. */
const SCHEMA = new URL(
  '../../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json',
  import.meta.url,
);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, APP), 'utf8'));
const manifest = read('manifest.json') as TeamsManifest;
const textsOf = (language: string) => read(`${language}.json`) as Texts;
/** In the order of the manifest's list, whatever it is called there. */
const COMMANDS: readonly Command[] = [
  'register',
  'check',
  'person',
  'my-cases',
  'welcome',
  'announce',
  'waves',
  'gaps',
];
const titlesIn = (texts: Texts, list: number): readonly string[] =>
  Object.entries(texts).flatMap(([name, text]) =>
    name.startsWith(`bots[0].commandLists[${list}]`) && name.endsWith('.title') ? [text] : [],
  );

describe('the languages of the Teams app', () => {
  const listed = manifest.localizationInfo.additionalLanguages.map(({ languageTag }) => languageTag);

  it('are those the bot answers in', () => assert.deepEqual(['en', ...listed].toSorted(), LANGUAGES));

  it('begin with English, whose menu is called what the bot calls it', () => {
    const strings = stringsOf('commands', 'en');
    assert.deepEqual(
      manifestCommands('personal'),
      COMMANDS.map((command) => strings[command]),
    );
  });

  for (const language of listed) {
    const texts = textsOf(language);

    describe(language, () => {
      it('has every text that Teams shows, none of them too long', () => checkLanguage(language, texts, manifest));

      it("keeps to Microsoft's own schema", function () {
        if (!existsSync(SCHEMA)) return this.skip();
        // As for the manifest itself; its patterns are written for regular expressions without the u flag.
        const { $schema: _draft, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
        const ajv = formats.default(
          new Ajv({ strict: false, validateSchema: false, allErrors: true, unicodeRegExp: false }),
        );
        const validate = ajv.compile(schema);
        assert.ok(validate(texts), JSON.stringify(validate.errors));
        assert.equal(validate({ ...texts, 'bots[0].commandLists[0].commands[12].title': 'x' }), false);
      });

      it('offers the commands that the bot understands, by the names it gives them', () => {
        const strings = stringsOf('commands', language);
        assert.deepEqual(
          titlesIn(texts, 0),
          COMMANDS.map((command) => strings[command]),
        );
        assert.deepEqual(titlesIn(texts, 1), [strings.welcome]);
        const understood = titlesIn(texts, 0).map((title) => allCommands.commandIn(title, language)?.command);
        assert.deepEqual(understood, COMMANDS);
      });

      it('is a translation, of all but the name', () => {
        const english = new Set([
          ...Object.values(manifest.description),
          manifest.name.full,
          ...manifest.bots.flatMap((bot) =>
            bot.commandLists.flatMap((list) => list.commands.map((c) => c.description)),
          ),
        ]);
        assert.deepEqual(
          Object.values(texts).filter((text) => english.has(text)),
          [],
        );
        assert.equal(texts['name.short'], manifest.name.short);
        const shown = `${texts['name.full']} ${texts['description.short']}`;
        assert.doesNotMatch(shown, /microsoft|teams|fido/i, 'never sounds as if Microsoft had made it');
      });
    });
  }

  const refused: Readonly<Record<string, [RegExp, (texts: Texts) => unknown]>> = {
    'a short description over 80 characters': [
      /description\.short: .*80/,
      (texts) => (texts['description.short'] = 'x'.repeat(81)),
    ],
    'a name that is left out': [/name\.full: Required/, (texts) => delete texts['name.full']],
    'a command that is left out': [
      /commands\[7\]\.title: Required/,
      (texts) => delete texts['bots[0].commandLists[0].commands[7].title'],
    ],
    'a command that the manifest does not have': [
      /commands\[8\]\.title/,
      (texts) => (texts['bots[0].commandLists[0].commands[8].title'] = 'x'),
    ],
    'the schema of another version': [/\$schema/, (texts) => (texts.$schema = 'https://example.com/v1.16.json')],
  };
  for (const [what, [message, change]] of Object.entries(refused)) {
    it(`are refused with ${what}`, () => {
      const texts = textsOf('de');
      change(texts);
      assert.throws(() => checkLanguage('de.json', texts, manifest), message);
    });
  }
});
