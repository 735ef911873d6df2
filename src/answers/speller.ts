import { stem } from './stem.ts';

/** Mends a word that nobody knows to the nearest one that is known. */
export type Speller = (word: string) => string;

interface Entry {
  readonly word: string;
  readonly count: number;
  readonly letters: number;
}

const SHORTEST_MENDED = 4;
const SHORTEST_WITH_TWO_EDITS = 8;

/**
 * A speller for the words of the approved answers (`used`: word → how often) and `others` that are spelt right. It never
 * changes one of them or another form of it, a word with a digit, or one shorter than 4 letters; it allows one edit, two
 * from 8 letters on (an edit: a letter more, less, other, or two swapped). The nearest word wins, then the one used most.
 */
export function createSpeller(used: ReadonlyMap<string, number>, others: readonly string[]): Speller {
  const stems = new Set([...used.keys(), ...others].map(stem));
  const byLength = indexByLength(used, others);
  return (word) => {
    if (word.length < SHORTEST_MENDED || !/^\p{L}+$/u.test(word) || used.has(word) || stems.has(stem(word)))
      return word;
    const limit = word.length < SHORTEST_WITH_TWO_EDITS ? 1 : 2;
    const lengths = Array.from({ length: 2 * limit + 1 }, (_, index) => word.length - limit + index);
    return (
      nearest(
        word,
        limit,
        lengths.flatMap((length) => byLength.get(length) ?? []),
      ) ?? word
    );
  };
}

/** Words that are used once may be the misspelling of somebody's example question: nothing is mended to them. */
function indexByLength(used: ReadonlyMap<string, number>, others: readonly string[]): Map<number, Entry[]> {
  const counts = new Map(others.map((word) => [word, used.get(word) ?? 0]));
  for (const [word, count] of used) if (count > 1) counts.set(word, count);
  const byLength = new Map<number, Entry[]>();
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const entries = byLength.get(word.length) ?? [];
    entries.push({ word, count, letters: letterSet(word) });
    byLength.set(word.length, entries);
  }
  return byLength;
}

function nearest(word: string, limit: number, entries: readonly Entry[]): string | undefined {
  const letters = letterSet(word);
  let best: { word: string; distance: number; count: number } | undefined;
  for (const entry of entries) {
    // An edit changes which letters occur by two at most: this spares the table for nearly every word.
    if (bitsIn(letters ^ entry.letters) > 2 * limit) continue;
    const distance = editDistance(word, entry.word);
    if (distance > limit) continue;
    if (best && (distance > best.distance || (distance === best.distance && entry.count <= best.count))) continue;
    best = { word: entry.word, distance, count: entry.count };
  }
  return best?.word;
}

/** Which letters a word has, as bits. */
function letterSet(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits;
}

function bitsIn(number: number): number {
  let count = 0;
  for (let bits = number; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Damerau's distance, each part of a word edited once at most (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const get = (cells: number[], at: number) => cells[at] as number;
      row[j] = Math.min(get(last, j) + 1, get(row, j - 1) + 1, get(last, j - 1) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(get(row, j), get(beforeLast, j - 2) + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}
