import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { splitSections } from '../../src/texts/split-sections.ts';

/** Kinds of texts that are translated: where they stand, and what of their front matter a person reads. */
const KINDS = [
  { folder: 'answers', words: ['title', 'summary'] },
  { folder: 'guides', words: ['title', 'before'] },
  { folder: 'guides/symptoms', words: ['title', 'tried'] },
  { folder: 'waves/templates', words: ['title'] },
] as const;

/** Words of one file: "answers/lost-or-stolen" → the texts a person reads there, by name. */
export interface Words {
  readonly [name: string]: string;
}

/** Everything people read in one language, by file below cards/ without the language: "answers/lost-or-stolen", "strings/common". */
export function textsOf(language: string): ReadonlyMap<string, Words> {
  const texts = KINDS.flatMap(({ folder, words }) =>
    filesIn(join('cards', folder, language), '.md').map((id) => {
      const source = readFileSync(join('cards', folder, language, `${id}.md`), 'utf8');
      return [`${folder}/${id}`, wordsOf(source, words)] as const;
    }),
  );
  const strings = filesIn(join('cards', 'strings', language), '.json').map((room) => {
    const file = join('cards', 'strings', language, `${room}.json`);
    return [`strings/${room}`, JSON.parse(readFileSync(file, 'utf8')) as Words] as const;
  });
  return new Map([...texts, ...strings]);
}

/** Number of example questions of an article in a language. */
export function questionsIn(language: string, article: string): number {
  const source = readFileSync(join('cards', 'answers', language, `${article}.md`), 'utf8');
  return ((frontOf(source).questions as unknown[] | undefined) ?? []).length;
}

/** The same for the same words in the same places; changes with any of them. */
export const digestOf = (words: Words): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(words)))
    .digest('hex')
    .slice(0, 12);

function wordsOf(source: string, names: readonly string[]): Words {
  const front = frontOf(source);
  const shown = names.map((name) => [name, String(front[name] ?? '')] as const);
  const { body, sections } = splitSections(source.replace(/^---\n[\s\S]*?\n---\n/, ''));
  return { ...Object.fromEntries(shown), body, ...sections };
}

const frontOf = (source: string): Readonly<Record<string, unknown>> =>
  (parseDocument(/^---\n([\s\S]*?)\n---\n/.exec(source)?.[1] ?? '').toJS() ?? {}) as Record<string, unknown>;

const filesIn = (folder: string, extension: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(extension))
        .map((name) => name.slice(0, -extension.length))
        .sort()
    : [];
