import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
/** What only the demo runs may use what only developers install. */
const DEMO = /^src[\\/](demo\.ts$|emulator[\\/])/;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.m?ts$/.test(name))
  .map((name) => join('src', name))
  .filter((file) => !DEMO.test(file));

function packagesOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replaceAll(/^import type [^;]*;/gm, '');
  const paths = [...text.matchAll(/\b(?:from|import|resolve\()\s*\(?\s*'([^'.][^']*)'/g)].map(
    ([, path]) => path as string,
  );
  return paths.filter((path) => !isBuiltin(path)).map((path) => (/^(@[^/]+\/)?[^/]+/.exec(path) as RegExpExecArray)[0]);
}

describe('npm ci --omit=dev', () => {
  it('installs every package that the product imports', () => {
    const imports = sources.flatMap((file) => packagesOf(file).map((name) => ({ file, name })));
    assert.ok(
      imports.some(({ name }) => name === 'botbuilder'),
      'the imports are no longer found',
    );
    assert.deepEqual(
      imports.filter(({ name }) => !(name in dependencies)),
      [],
    );
  });
});
