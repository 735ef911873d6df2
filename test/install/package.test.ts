import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lockedFrom, lockedPackages } from './locked-packages.ts';

const project = JSON.parse(readFileSync('package.json', 'utf8'));
/** Name → version; "npm:other@1.2.3" is a package under another name. */
const direct = Object.entries<string>({ ...project.dependencies, ...project.devDependencies }).map(
  ([name, asked]) => [name, asked.replace(/^npm:(@?[^@]+)@/, '')] as const,
);

describe('package.json', () => {
  it('asks for Node 24 or newer', () => {
    assert.match(project.engines.node, /^>=24\b/);
  });

  it('brings its own Node 24 for those who have an older one', () => {
    assert.match(project.devDependencies.node, /^24\./);
  });

  it('pins every dependency exactly', () => {
    assert.deepEqual(
      direct.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
  });

  it('is what the lock file locks', () => {
    const root = lockedPackages.get('');
    assert.deepEqual(root?.dependencies, project.dependencies);
    assert.deepEqual(root?.devDependencies, project.devDependencies);
    assert.deepEqual(
      direct.filter(([name, version]) => lockedFrom('', name)?.version !== version),
      [],
    );
  });

  // npm 11 warns of any install script that is not listed here, and will stop running them.
  it('allows the install scripts that there are, and no others', () => {
    const scripted = [...lockedPackages].filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = scripted.map(([folder]) => folder.slice(folder.lastIndexOf('node_modules/') + 13));
    assert.deepEqual(Object.keys(project.allowScripts).toSorted(), [...new Set(names)].toSorted());
    assert.ok(Object.values(project.allowScripts).every((allowed) => allowed === true));
  });

  // Its install script runs `npx rimraf`, which asks a question, or fails, when rimraf is not there.
  it('gives botbuilder-dialogs its rimraf, in production too', () => {
    assert.ok(project.dependencies.rimraf);
    assert.ok(lockedFrom('', 'rimraf') && !lockedFrom('', 'rimraf')?.dev);
  });
});
