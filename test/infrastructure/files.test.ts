import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileOf, INFRA } from './read-bicep.ts';

const main = fileOf('main.bicep');
const readme = readFileSync(new URL('../../infra/README.md', import.meta.url), 'utf8');

describe('infra: the files', () => {
  for (const [path, file] of INFRA) {
    for (const module of file.modules) {
      it(`${path} gives ${module.path} what it asks for and nothing else`, () => {
        const { params } = fileOf(normalize(join(dirname(path), module.path)));
        const known = params.map(({ name }) => name);
        const needed = params.filter(({ optional }) => !optional).map(({ name }) => name);
        assert.deepEqual(
          module.params.filter((name) => !known.includes(name)),
          [],
        );
        assert.deepEqual(
          needed.filter((name) => !module.params.includes(name)),
          [],
        );
      });
    }
  }

  it('use no result that a module does not give', () => {
    for (const [, name, output] of main.text.matchAll(/\b(\w+)\.outputs\.(\w+)/g)) {
      const module = main.modules.find((candidate) => candidate.name === name);
      assert.ok(module, `no module is called ${name}`);
      const outputs = fileOf(module.path).outputs.map((given) => given.name);
      assert.ok(outputs.includes(output as string), `${module.path} does not give ${output}`);
    }
  });

  it('are all used, and all explained in the README', () => {
    const modules = [...INFRA.keys()].filter((path) => path !== 'main.bicep').toSorted();
    assert.deepEqual(main.modules.map(({ path }) => path).toSorted(), modules);
    assert.deepEqual(
      [...readme.matchAll(/^\| `(modules\/\w+\.bicep)` +\|/gm)].map(([, path]) => path).toSorted(),
      modules,
    );
  });

  it('ask in main.parameters.json for all that has no default, and for no secret', () => {
    const text = readFileSync(new URL('../../infra/main.parameters.json', import.meta.url), 'utf8');
    const given = Object.keys(JSON.parse(text).parameters);
    const known = main.params.map(({ name }) => name);
    assert.deepEqual(
      given.filter((name) => !known.includes(name)),
      [],
    );
    for (const { name, optional, secure } of main.params) {
      if (secure) assert.ok(!given.includes(name), `${name} must not be written down`);
      else if (!optional) assert.ok(given.includes(name), `${name} is missing`);
    }
  });
});
