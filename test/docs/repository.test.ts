import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((path) => existsSync(path) && !/\.(png|woff2?)$/.test(path));

/** Folders of one machine. A path of the app or of a server never begins so; tests may make files in the third. */
const OF_ONE_MACHINE = /(?:file:\/\/|(?<![\w.<>/-]))\/(work|root|tmp|Users|home\/(?!site\b)\w+)\//g;

function placesIn(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    [...line.matchAll(OF_ONE_MACHINE)]
      .filter(([, folder]) => !(folder === 'tmp' && path.startsWith('test/')))
      .map(([place]) => `${path}:${index + 1} names ${place}: use a path relative to the file or the checkout`),
  );
}

describe('the repository', () => {
  it('names no folder of the machine it was written on', () => {
    assert.deepEqual(files.flatMap(placesIn), []);
  });

  it('gets every package from the public registry, with nothing of a private one in the lock file', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
    };
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    const elsewhere = installed
      .filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
      .map(([path, { resolved }]) => `${path} comes from ${resolved}`);
    const unchecked = installed.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => path);
    assert.deepEqual({ elsewhere, unchecked }, { elsewhere: [], unchecked: [] });
  });
});
