import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { checkManifest } from '../../appPackage/check-manifest.ts';
import { fillManifest, placeholdersOf } from '../../appPackage/fill-manifest.ts';
import { manifestCommands } from '../../appPackage/manifest-commands.ts';
import type { TeamsManifest } from '../../appPackage/teams-manifest.ts';

const TEXT = readFileSync(new URL('../../appPackage/manifest.json', import.meta.url), 'utf8');
/** Microsoft's own schema, when the package that carries it is installed. */
const SCHEMA = new URL(
  '../../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
  import.meta.url,
);
const VALUES = {
  APP_VERSION: '1.2.3',
  TEAMS_APP_ID: '5a3c9b0e-6f0d-4e0b-9a55-0d7c1e6f4b21',
  BOT_ID: '0f8b1c52-2d77-4c39-8f4e-7b1a9d3e6c80',
  BOT_DOMAIN: 'bot.contoso.com',
  DEVELOPER_NAME: 'Contoso',
  WEBSITE_URL: 'https://intranet.contoso.com/passkeys',
  PRIVACY_URL: 'https://intranet.contoso.com/passkeys/privacy',
  TERMS_URL: 'https://intranet.contoso.com/passkeys',
};

/** A complete manifest, changed by `change`. */
function manifest(change: (complete: TeamsManifest) => unknown = () => {}): unknown {
  const complete = fillManifest(TEXT, VALUES) as TeamsManifest;
  change(complete);
  return complete;
}

describe('the manifest of the Teams app', () => {
  it('is one that Teams takes, once its placeholders are filled', () => {
    const checked = checkManifest(manifest());
    assert.equal(checked.bots[0]?.botId, VALUES.BOT_ID);
    assert.deepEqual(checked.validDomains, [VALUES.BOT_DOMAIN]);
  });

  it("keeps to Microsoft's own schema", function () {
    if (!existsSync(SCHEMA)) return this.skip();
    // The schema is draft-04; what it uses means the same in the draft that ajv reads, apart from the name of the draft.
    const { $schema: _draft, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
    const validate = formats
      .default(new Ajv({ strict: false, validateSchema: false, allErrors: true }))
      .compile(schema);
    assert.ok(validate(manifest()), JSON.stringify(validate.errors));
    assert.equal(validate({ ...(manifest() as object), surprise: 1 }), false);
  });

  it('names every placeholder that got no value', () => {
    const { BOT_ID: _bot, BOT_DOMAIN: _domain, ...rest } = VALUES;
    assert.throws(() => fillManifest(TEXT, rest), /no value for BOT_ID, BOT_DOMAIN$/);
    assert.throws(() => fillManifest(TEXT, { ...VALUES, TEAMS_APP_ID: '' }), /no value for TEAMS_APP_ID$/);
  });

  it('leaves no placeholder unfilled and needs no other value', () => {
    assert.deepEqual(placeholdersOf(TEXT).toSorted(), Object.keys(VALUES).toSorted());
    assert.deepEqual(placeholdersOf(JSON.stringify(manifest())), []);
  });

  it('takes an organisation whose name holds quotes, a backslash or what looks like a placeholder', () => {
    for (const name of ['The "Contoso" group', 'Con\\toso', '${{BOT_ID}}', "$& and $'"]) {
      const filled = fillManifest(TEXT, { ...VALUES, DEVELOPER_NAME: name }) as TeamsManifest;
      assert.equal(filled.developer.name, name);
    }
  });

  const tooMuch: Record<string, [RegExp, (complete: TeamsManifest) => unknown]> = {
    'a short name over 30 characters': [/name\.short/, (m) => (m.name.short = 'x'.repeat(31))],
    'a full name over 100 characters': [/name\.full/, (m) => (m.name.full = 'x'.repeat(101))],
    'a short description over 80 characters': [/description\.short/, (m) => (m.description.short = 'x'.repeat(81))],
    'a description over 4,000 characters': [/description\.full/, (m) => (m.description.full = 'x'.repeat(4001))],
    'a developer name over 32 characters': [/--developer\)/, (m) => (m.developer.name = 'x'.repeat(33))],
    'a page that is not https': [
      /--privacy\): must be an https page/,
      (m) => (m.developer.privacyUrl = 'http://x.com'),
    ],
    'a bot id that is no GUID': [/bots\.0\.botId \(from --bot-id\): must be a GUID/, (m) => (firstBot(m).botId = '42')],
    'a domain with a scheme': [/--domain\)/, (m) => (m.validDomains = ['https://bot.contoso.com'])],
    'a domain with a wildcard': [/--domain\)/, (m) => (m.validDomains = ['*.contoso.com'])],
    'a version of two numbers': [/version: must be like 1\.2\.3/, (m) => (m.version = '1.2')],
    'a thirteenth command': [/commands/, (m) => commandsOf(m).push(...Array.from({ length: 5 }, command))],
    'a command over 128 characters': [/commands\.8\.title/, (m) => commandsOf(m).push(command('x'.repeat(129)))],
    'a second bot': [/bots/, (m) => m.bots.push(firstBot(m))],
    'a language of one country only': [
      /languageTag: must be a language/,
      (m) => (firstLanguage(m).languageTag = 'de-at'),
    ],
    'a language in a file called otherwise': [/file called like/, (m) => (firstLanguage(m).file = 'fr.json')],
    'a part nobody checked': [/surprise/, (m) => Object.assign(m, { surprise: true })],
  };
  for (const [what, [message, change]] of Object.entries(tooMuch)) {
    it(`is refused with ${what}`, () => {
      assert.throws(() => checkManifest(manifest(change)), message);
    });
  }

  it('says everything that is wrong at once', () => {
    const broken = manifest((m) => {
      m.id = 'nobody';
      m.accentColor = 'teal';
    });
    assert.throws(() => checkManifest(broken), /id \(from --app-id\): must be a GUID[\s\S]*accentColor: must be like/);
  });

  it('offers each command once where people write', () => {
    const personal = manifestCommands('personal');
    assert.equal(new Set(personal.map((title) => title.toLowerCase())).size, personal.length);
    for (const title of [
      'Help me register',
      'Am I set up?',
      'Ask a person',
      'My cases',
      'Help',
      'Announce',
      'Waves',
      'Gaps',
    ]) {
      assert.ok(personal.includes(title), title);
    }
    assert.deepEqual(manifestCommands('team'), ['Help']);
  });

  it('never sounds as if Microsoft had made it', () => {
    const { name, description } = manifest() as TeamsManifest;
    assert.doesNotMatch(`${name.short} ${name.full} ${description.short}`, /microsoft|teams|fido/i);
  });
});

function firstBot({ bots }: TeamsManifest): TeamsManifest['bots'][number] {
  const [bot] = bots;
  assert.ok(bot);
  return bot;
}

function firstLanguage({ localizationInfo }: TeamsManifest) {
  const [language] = localizationInfo.additionalLanguages;
  assert.ok(language);
  return language;
}

function commandsOf(m: TeamsManifest) {
  const [list] = firstBot(m).commandLists;
  assert.ok(list);
  return list.commands;
}

function command(title: unknown = 'One more') {
  return { title: typeof title === 'string' ? title : 'One more', description: 'x' };
}
