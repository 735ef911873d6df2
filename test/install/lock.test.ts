import assert from 'node:assert/strict';
import { lockedFrom, lockedPackages, lockText } from './locked-packages.ts';

const outside = [...lockedPackages].filter(([folder]) => folder !== '');

describe('the lock file', () => {
  it('names no registry, so that it installs from any', () => {
    assert.doesNotMatch(lockText, /"resolved"|registry\./);
  });

  it('carries the hash of every package', () => {
    const bare = outside.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([folder]) => folder);
    assert.deepEqual(bare, []);
  });

  // npm leaves out a platform's build that the registry has not got, and then npm ci refuses its own lock file.
  it('holds every package that another one asks for, builds for other platforms included', () => {
    const missing = outside.flatMap(([folder, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => lockedFrom(folder, name) === undefined)
        .map((name) => `${name}, for ${folder}`),
    );
    assert.deepEqual(missing, []);
  });

  it('builds nothing natively: no package needs node-gyp or fetches a binary from elsewhere', () => {
    const builders = /(^|\/)node_modules\/(node-gyp|nan|node-addon-api|node-gyp-build|prebuild-install|bindings)$/;
    assert.deepEqual(
      outside.map(([folder]) => folder).filter((folder) => builders.test(folder)),
      [],
    );
  });
});
