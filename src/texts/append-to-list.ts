import { parse, stringify } from 'yaml';

/** Lines to be put into an approved text. */
export interface Addition {
  /** How many lines of the text stand before them. */
  readonly after: number;
  readonly lines: readonly string[];
}

/**
 * Where and how phrases are added to a list of the front matter of an approved text, in its own style. Phrases that are
 * in the list already are left out. undefined: there is nothing to add, or no such list.
 */
export function appendToList(source: string, list: string, phrases: readonly string[]): Addition | undefined {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.trimEnd() === `${list}:`);
  if (start < 0) return undefined;
  const block = itemLines(lines.slice(start + 1));
  const item = block.map((line) => ITEM.exec(line)).find((match) => match !== null);
  if (!item) return undefined;
  const [, dash = '', ending = ''] = item;
  const present = new Set(parse(`${block.join('\n')}\n`) as unknown[]);
  const wanted = [...new Set(phrases.map(oneLine))].filter((phrase) => phrase !== '' && !present.has(phrase));
  if (wanted.length === 0) return undefined;
  return { after: start + 1 + block.length, lines: wanted.map((phrase) => dash + quoted(phrase) + ending) };
}

const ITEM = /^(\s*- +)\S.*?(\r?)$/;

/** The lines of a list that follows, without the empty ones behind it. */
function itemLines(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => /^(?:[^\s-]|--)/.test(line));
  const block = end < 0 ? lines : lines.slice(0, end);
  return block.slice(0, block.findLastIndex((line) => line.trim() !== '') + 1);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Quoted only where YAML would read something else than this text. */
const quoted = (text: string): string => stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
