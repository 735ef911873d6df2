import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

/** check-node.mjs as a process that believes it runs on `version`. */
function checkOn(version: string) {
  const versions = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const disguise = `data:text/javascript,${encodeURIComponent(versions)}`;
  return spawnSync(process.execPath, ['--import', disguise, 'src/check-node.mjs'], { encoding: 'utf8' });
}

describe('the check before a start', () => {
  for (const version of ['18.20.4', '20.20.2', '23.11.1']) {
    it(`refuses Node ${version} in one line that says what to do`, () => {
      const { status, stdout, stderr } = checkOn(version);
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(stderr, /^[^\n]*Node 24 or newer[^\n]*npm ci[^\n]*\n$/);
      assert.ok(stderr.includes(version));
    });
  }

  for (const version of ['24.0.0', '24.21.0', '100.0.0']) {
    it(`lets Node ${version} pass without a word`, () => {
      const { status, stdout, stderr } = checkOn(version);
      assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' });
    });
  }
});
