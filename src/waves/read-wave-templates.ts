import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PermanentFailure } from '../kernel/failures.ts';
import type { WaveTemplate } from './wave-text.ts';

const frontMatter = z.object({ title: z.string().trim().min(1).max(100), order: z.number() }).strict();

/**
 * Reads the approved announcements of one language, in their own order. `fill` puts the organisation's words into the
 * braces and throws on one it does not know. Throws PermanentFailure naming the file.
 */
export function readWaveTemplates(folder: string, fill: (text: string) => string): readonly WaveTemplate[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  if (files.length === 0) throw new PermanentFailure(`${folder} holds no announcement`);
  return files
    .map((name) => read(join(folder, name), name.slice(0, -'.md'.length), fill))
    .toSorted((a, b) => a.order - b.order)
    .map(({ template }) => template);
}

function read(file: string, id: string, fill: (text: string) => string): { template: WaveTemplate; order: number } {
  try {
    const [, front = '', body = ''] =
      /^---\r?\n([\s\S]*?\n)---[ \t]*\r?\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
    const { title, order } = frontMatter.parse(parse(front) ?? {});
    if (body.trim() === '') throw new Error('there is no text below the front matter');
    return { order, template: { id, title: fill(title), body: fill(body.trim()) } };
  } catch (cause) {
    throw new PermanentFailure(`${file} cannot be used: ${(cause as Error).message}`, { cause });
  }
}
