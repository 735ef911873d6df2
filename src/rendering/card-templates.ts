import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermanentFailure } from '../kernel/failures.ts';

/** "<room>/<card>" → the template as parsed. */
export type CardTemplates = ReadonlyMap<string, object>;

/** Reads every card template under `directory`. Throws PermanentFailure naming the first file that is not valid JSON. */
export function readCardTemplates(directory: string): CardTemplates {
  const rooms = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(rooms.flatMap(({ name }) => readRoom(directory, name)));
}

/** Names of a room's cards: "<room>/<card>" for each <card>.json that is not a sample. */
function cardNames(directory: string, room: string): readonly string[] {
  return readdirSync(join(directory, room))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.sample.json'))
    .map((name) => `${room}/${name.slice(0, -'.json'.length)}`);
}

function readRoom(directory: string, room: string): [string, object][] {
  return cardNames(directory, room).map((name) => [name, parse(join(directory, `${name}.json`))]);
}

function parse(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch (cause) {
    throw new PermanentFailure(`${file} is not valid JSON: ${(cause as Error).message}`, { cause });
  }
}
