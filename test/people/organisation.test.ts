import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOrganisation, readOrganisations } from '../../src/people/organisation.ts';

describe("the organisation's own facts", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'organisation-'));
    file = join(folder, 'organisation.json');
    cpSync('cards/organisation.json', file);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const translate = (language: string, facts: unknown) =>
    writeFileSync(join(folder, `organisation.${language}.json`), JSON.stringify(facts));

  it('read in the language of the reader as far as they are translated', () => {
    translate('de', { deadline: '15. Januar 2027' });
    const organisationIn = readOrganisations(file);
    assert.equal(organisationIn('de-AT').deadline, '15. Januar 2027');
    assert.equal(organisationIn('de').service_desk_phone, organisationIn('en').service_desk_phone);
    assert.deepEqual(organisationIn('sv'), readOrganisation(file));
    assert.deepEqual(organisationIn(undefined), readOrganisation(file));
  });

  it('cannot move the one official link in any language', () => {
    translate('de', { official_url: 'https://evil.example' });
    assert.throws(() => readOrganisations(file), /organisation\.de\.json is not complete:[\s\S]*official_url/);
  });

  it('are refused with the name of the file and of what is wrong', () => {
    translate('fr', { deadlin: 'demain' });
    assert.throws(() => readOrganisations(file), /organisation\.fr\.json[\s\S]*deadlin/);
    writeFileSync(join(folder, 'organisation.fr.json'), '{');
    assert.throws(() => readOrganisations(file), /organisation\.fr\.json cannot be read as JSON/);
    assert.throws(() => readOrganisation(join(folder, 'nowhere.json')), /nowhere\.json cannot be read/);
  });

  it('of the demo are there in every language', () => {
    const organisationIn = readOrganisations('cards/organisation.json');
    for (const language of ['de', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt']) {
      assert.notEqual(organisationIn(language).deadline, organisationIn('en').deadline, language);
    }
  });
});
