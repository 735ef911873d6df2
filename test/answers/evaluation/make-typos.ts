import { seededRandom } from '../../../src/answers/seeded-random.ts';

const SHORTEST = 4;
const SHARE = 1 / 3;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Misspells a third of the words with four letters or more by one edit each. The same texts get the same mistakes. */
export function typist(seed: number): (text: string) => string {
  const random = seededRandom(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const misspell = (word: string): string => {
    const at = 1 + pick(word.length - 1);
    const edits = [
      () => word.slice(0, at) + word.slice(at + 1),
      () => word.slice(0, at) + LETTERS[pick(26)] + word.slice(at),
      () => word.slice(0, at) + LETTERS[pick(26)] + word.slice(at + 1),
      () => word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1),
    ];
    return edits[pick(edits.length)]?.() ?? word;
  };
  return (text) =>
    text.replace(/\p{L}+/gu, (word) => (word.length >= SHORTEST && random() < SHARE ? misspell(word) : word));
}
