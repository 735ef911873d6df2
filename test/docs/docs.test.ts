import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { SETTINGS } from '../../src/config.ts';
import { type Document, readDocument, readDocuments, tableRows } from './read-documents.ts';

const documents = readDocuments();
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

/** Folders that running or building makes; a fresh checkout has none of them. */
const MADE = readFileSync('.gitignore', 'utf8')
  .split('\n')
  .filter((line) => line.endsWith('/'));

const FILE = /\.(ts|mjs|md|json|bicep|sh|txt|svg|png)$/;

/** The path a span in backticks names; undefined: it names something else. What begins at a <blank> or * is cut off. */
function pathIn(span: string): string | undefined {
  const path = span.replace(/[<*{].*$/, '');
  if (/[\s:()$=,"']/.test(path) || /^[/@-]/.test(path) || path === '') return undefined;
  return FILE.test(path) || path.endsWith('/') || /^(src|test|cards|docs|infra|appPackage)\//.test(path)
    ? path
    : undefined;
}

const isThere = (path: string, from: string): boolean =>
  existsSync(path) || existsSync(join(from, path)) || MADE.some((folder) => `${path}/`.startsWith(folder));

function deadEnds({ path: document, spans, links }: Document): readonly string[] {
  const named = spans.flatMap((span) => pathIn(span) ?? []).filter((path) => !isThere(path, dirname(document)));
  const linked = links
    .filter((link) => !/^(https?:|mailto:|#)/.test(link))
    .map((link) => normalize(join(dirname(document), link.replace(/#.*$/, ''))))
    .filter((path) => !existsSync(path));
  return [...named, ...linked].map(
    (path) => `${document} names ${path}, which is not there: mend the text or the path`,
  );
}

describe('the documents', () => {
  it('name only files and folders that exist', () => {
    assert.deepEqual(documents.flatMap(deadEnds), []);
  });

  it('name only npm scripts that package.json has', () => {
    const gone = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\bnpm run (?:-s |--silent )?([\w:-]+)/g)]
        .filter(([, script]) => manifest.scripts?.[script as string] === undefined)
        .map(([command]) => `${path} says "${command}": package.json has no such script`),
    );
    assert.deepEqual(gone, []);
  });

  it('name only functions that the code has', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const code = sources.map((name) => readFileSync(join('src', name), 'utf8')).join('\n');
    const gone = documents.flatMap(({ path, spans }) =>
      spans
        .flatMap((span) => /^(\w+)\(\)$/.exec(span)?.[1] ?? [])
        .filter((name) => !new RegExp(`\\b(?:function\\*? |const |async )${name}\\b`).test(code))
        .map((name) => `${path} speaks of ${name}(), which src/ no longer has`),
    );
    assert.deepEqual(gone, []);
  });

  it('can all be found from docs/README.md', () => {
    const linked = new Set(
      documents
        .filter(({ path }) => path.startsWith('docs/'))
        .flatMap(({ path, links }) => links.map((link) => normalize(join(dirname(path), link.split('#')[0] ?? '')))),
    );
    const lost = documents.map(({ path }) => path).filter((path) => path.startsWith('docs/') && !linked.has(path));
    assert.deepEqual(lost, ['docs/README.md'], 'link the others from docs/README.md');
  });

  it('number each decision once, without a gap', () => {
    const numbers = readdirSync('docs/decisions').map((name) => Number(/^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1]));
    assert.deepEqual(
      numbers.toSorted((a, b) => a - b),
      numbers.map((_, index) => index + 1),
    );
  });
});

describe('docs/dependencies.md', () => {
  it('has one line for each direct dependency and none for one that is gone', () => {
    const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).toSorted();
    const [...named] = tableRows(readDocument('docs/dependencies.md').text).map(([name = '']) => name);
    const explained = named.filter((name) => name !== 'Package').toSorted();
    assert.deepEqual(explained, direct);
  });

  it('says of each what it is for and why this one', () => {
    for (const [name, what, why] of tableRows(readDocument('docs/dependencies.md').text)) {
      assert.ok((what?.length ?? 0) > 2 && (why?.length ?? 0) > 2, `${name} is not explained`);
    }
  });
});

describe('docs/operations.md', () => {
  it('lists every setting of src/config.ts with its default, and no other', () => {
    const rows = tableRows(readDocument('docs/operations.md').text).filter(([name]) =>
      /^[A-Z][A-Z_]+$/.test(name ?? ''),
    );
    const written = Object.fromEntries(rows.map(([name, given]) => [name, given]));
    const expected = Object.entries(SETTINGS).map(([name, setting]) => {
      if ('fallback' in setting) return [name, setting.fallback];
      return [name, 'required' in setting ? 'required' : 'none'];
    });
    assert.deepEqual(written, Object.fromEntries(expected));
  });
});

describe('README.md', () => {
  it('gives one command to try it and one to test it, as they are', () => {
    assert.ok(existsSync('README.md'), 'write README.md');
    const { spans, lines } = readDocument('README.md');
    const commands = [...spans, ...lines]
      .map((line) => line.replace(/^\$ /, ''))
      .filter((line) => /^npm ci\b/.test(line));
    assert.deepEqual([...new Set(commands)].toSorted(), ['npm ci && npm run demo', 'npm ci && npm test']);
  });
});
