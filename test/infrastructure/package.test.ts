import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildPackage } from '../../appPackage/build-package.ts';
import { FlagsIncomplete, readPackageFlags } from '../../appPackage/package-flags.ts';
import { CONTOSO_FLAGS } from './contoso-flags.ts';
import { readZip } from './read-zip.ts';

const ROOT = new URL('../../', import.meta.url);
const BUILD = new URL('appPackage/build.ts', ROOT).pathname;
const LANGUAGES = ['de', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt'];
const COMPLETE = Object.entries(CONTOSO_FLAGS).flatMap(([name, value]) => [`--${name}`, value]);

describe('npm run package', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('makes an archive with the filled manifest, its languages and both icons at its top', () => {
    const out = buildPackage({ ...CONTOSO_FLAGS, out: join(folder, 'deep', 'app.zip') });
    const files = readZip(readFileSync(out));
    assert.deepEqual(
      [...files.keys()].toSorted(),
      ['color.png', 'manifest.json', 'outline.png', ...LANGUAGES.map((language) => `${language}.json`)].toSorted(),
    );
    const manifest = JSON.parse(String(files.get('manifest.json')));
    const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
    assert.equal(manifest.version, version);
    assert.equal(manifest.id, CONTOSO_FLAGS['app-id']);
    assert.equal(manifest.webApplicationInfo.resource, `api://botid-${CONTOSO_FLAGS['bot-id']}`);
    assert.deepEqual(files.get('ja.json'), readFileSync(new URL('appPackage/ja.json', ROOT)));
    assert.deepEqual(files.get('color.png'), readFileSync(new URL('appPackage/color.png', ROOT)));
  });

  it('takes name and pages from the organisation file, unless they are given', () => {
    const organisation = join(folder, 'organisation.json');
    const pages = { rollout_page: 'https://a.example.com/p', privacy_notice: 'https://a.example.com/q' };
    writeFileSync(organisation, JSON.stringify({ organisation: 'Fabrikam', ...pages }));
    const developerOf = (more: object) => {
      const out = buildPackage({ ...CONTOSO_FLAGS, organisation, out: join(folder, 'app.zip'), ...more });
      return JSON.parse(String(readZip(readFileSync(out)).get('manifest.json'))).developer;
    };
    const { rollout_page: websiteUrl, privacy_notice: privacyUrl } = pages;
    assert.deepEqual(developerOf({}), { name: 'Fabrikam', websiteUrl, privacyUrl, termsOfUseUrl: websiteUrl });
    assert.equal(developerOf({ terms: 'https://a.example.com/t' }).termsOfUseUrl, 'https://a.example.com/t');
  });

  it('writes nothing when Teams would refuse the app', () => {
    const out = join(folder, 'refused.zip');
    assert.throws(() => buildPackage({ ...CONTOSO_FLAGS, 'bot-id': 'nobody', out }), /from --bot-id/);
    assert.equal(existsSync(out), false);
  });

  it('names an organisation file that is missing', () => {
    assert.throws(
      () => buildPackage({ ...CONTOSO_FLAGS, organisation: '/nowhere.json' }),
      /\/nowhere\.json cannot be read/,
    );
  });

  it('says which ids are missing, all of them at once, and where they come from', () => {
    assert.throws(
      () => readPackageFlags([]),
      isFlagsIncomplete(/--app-id[\s\S]*--bot-id: .*infra\/main\.bicep[\s\S]*--domain/),
    );
    const withoutDomain = COMPLETE.slice(0, -2);
    assert.throws(() => readPackageFlags(withoutDomain), isFlagsIncomplete(/Missing:\n {2}--domain: [^\n]*$/));
    assert.throws(
      () => readPackageFlags([...withoutDomain, '--domain', '']),
      isFlagsIncomplete(/Missing:\n {2}--domain/),
    );
  });

  it('refuses a flag it does not know', () => {
    assert.throws(
      () => readPackageFlags([...COMPLETE, '--tenant', 'x']),
      isFlagsIncomplete(/--tenant[\s\S]*Usage: npm run/),
    );
  });

  it('ends with a message and no stack trace when the ids are not given', async () => {
    const run = promisify(execFile)(process.execPath, [BUILD]);
    await assert.rejects(run, ({ code, stderr, stdout }: { code: number; stderr: string; stdout: string }) => {
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.match(stderr, /^Give the ids of this deployment: npm run package -- --app-id/);
      assert.doesNotMatch(stderr, /^\s+at /m);
      return true;
    });
  });

  it('tells where the package is', async () => {
    const out = join(folder, 'told.zip');
    const { stdout } = await promisify(execFile)(process.execPath, [BUILD, ...COMPLETE, '--out', out]);
    assert.ok(stdout.startsWith(`Wrote ${out}`), stdout);
    assert.ok(existsSync(out));
  });
});

const isFlagsIncomplete = (message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof FlagsIncomplete);
  assert.match(error.message, message);
  return true;
};
