import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = new URL('../../infra/', import.meta.url).pathname;

export interface Param {
  readonly name: string;
  readonly optional: boolean;
  readonly secure: boolean;
}

export interface Module {
  readonly name: string;
  readonly path: string;
  readonly params: readonly string[];
}

export interface Bicep {
  readonly text: string;
  readonly params: readonly Param[];
  readonly modules: readonly Module[];
  readonly outputs: readonly { readonly name: string; readonly value: string }[];
}

/** Every Bicep file of infra/, by its path in there. Reads as much of the language as our own files use. */
export const INFRA: ReadonlyMap<string, Bicep> = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.bicep'))
    .map((file) => [file, readBicep(readFileSync(join(FOLDER, file), 'utf8'))]),
);

export function fileOf(path: string): Bicep {
  const file = INFRA.get(path);
  assert.ok(file, `${path} is not there`);
  return file;
}

function readBicep(withComments: string): Bicep {
  const text = withComments.replaceAll(/^\s*\/\/.*$/gm, '');
  return {
    text,
    params: [...text.matchAll(/((?:^@.*\n)*)^param (\w+) [\w[\]]+( =)?/gm)].map(([, decorators, name, fallback]) => ({
      name: name as string,
      optional: fallback !== undefined,
      secure: decorators?.includes('@secure()') ?? false,
    })),
    modules: [...text.matchAll(/^module (\w+) '([^']+)' = \{\n([\s\S]*?)^\}/gm)].map(([, name, path, body]) => ({
      name: name as string,
      path: path as string,
      params: keysAt(4, body as string),
    })),
    outputs: [...text.matchAll(/^output (\w+) \w+ = (.*)$/gm)].map(([, name, value]) => ({
      name: name as string,
      value: value as string,
    })),
  };
}

/** The keys of an object's text that stand at this indentation (spaces). */
export function keysAt(indentation: number, text: string): string[] {
  return [...text.matchAll(new RegExp(`^ {${indentation}}(\\w+):`, 'gm'))].map((match) => match[1] as string);
}
