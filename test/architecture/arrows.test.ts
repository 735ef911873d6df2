import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const FLOORS: readonly (readonly string[])[] = [
  ['kernel'],
  ['people', 'delivery', 'audit', 'storage', 'texts', 'redaction'],
  ['answers', 'guidance', 'enrolment', 'helpdesk', 'waves', 'gaps', 'readiness'],
  ['conversation'],
  ['teams', 'graph', 'language-model', 'rendering', 'http', 'jobs', 'emulator', 'encoder'],
];
/** Rooms of these floors know nothing of each other. */
const APART = new Set([2, 4]);

/** Outside libraries that only their own door may touch; what stands at the top may touch none of them but pino. */
const DOORS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(botbuilder|botframework-|@microsoft\/teams-ai)/, ['teams', 'language-model']],
  [/^restify$/, ['http']],
  [/^(pg|@electric-sql\/pglite.*)$/, ['storage', 'jobs']],
  [/^pg-boss$/, ['jobs']],
  [/^@microsoft\/microsoft-graph-client/, ['graph']],
  [/^(adaptivecards-templating|adaptive-expressions)$/, ['rendering']],
  [/^@energetic-ai\//, ['encoder']],
  [/^yaml$/, ['texts', 'top']],
  [/^pino$/, ['top']],
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));

const roomOf = (file: string): string => {
  const [first = '', ...rest] = relative('src', file).split(/[\\/]/);
  return rest.length === 0 ? 'top' : first;
};
const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));

function* imports(file: string): Generator<string> {
  const text = readFileSync(file, 'utf8');
  for (const [, path] of text.matchAll(/(?:^|\n)\s*(?:import|export)[^;'"]*?from\s+'([^']+)'/g)) if (path) yield path;
  for (const [, path] of text.matchAll(/\b(?:import|resolve)\(\s*'([^']+)'\s*\)/g)) if (path) yield path;
  for (const [, path] of text.matchAll(/(?:^|\n)import\s+'([^']+)'/g)) if (path) yield path;
}

function objection(file: string, path: string): string | undefined {
  const room = roomOf(file);
  if (!path.startsWith('.')) {
    const door = DOORS.find(([library]) => library.test(path));
    return door && !door[1].includes(room)
      ? `only ${door[1].join(' and ')} may use ${path}; hand in what is needed`
      : undefined;
  }
  const target = normalize(join(dirname(file), path));
  const other = roomOf(target);
  if (room === other || room === 'top') return undefined;
  if (other === 'top') return `nobody imports ${target}; let app.ts hand in what is needed`;
  const [from, to] = [floorOf(room), floorOf(other)];
  if (from === -1 || to === -1) return `${from === -1 ? room : other} is no room of the house; see docs/decisions`;
  if (to > from) return `${room} may not import ${other}, which is above it. Define a port below and hand it in`;
  if (to === from && APART.has(from)) {
    return `${room} may not import ${other}. Let conversation bring them together, or move the shared part down`;
  }
  return undefined;
}

describe('the arrows of the house', () => {
  it('point one way, and each outside library stays behind its door', () => {
    const objections = sources.flatMap((file) =>
      [...imports(file)].flatMap((path) => {
        const why = objection(file, path);
        return why ? [`${file}: ${why}`] : [];
      }),
    );
    assert.deepEqual(objections, []);
  });

  it('let only config.ts read the environment', () => {
    const readers = sources.filter((file) => /\bprocess\.env\b/.test(readFileSync(file, 'utf8')));
    assert.deepEqual(readers, [join('src', 'config.ts')]);
  });

  it('has no empty names', () => {
    const vague = sources.filter((file) => /(^|[-/])(utils?|helpers?|manager|service|common|misc)\.ts$/.test(file));
    assert.deepEqual(vague, []);
  });
});
