const ENDINGS = ['ingly', 'edly', 'ings', 'ing', 'ied', 'ies', 'ed', 'es', 's', 'ly', 'e'];
const SHORTEST_STEM = 3;

/** Takes an English ending off, so that "registers", "registered" and "registering" meet. Short words stay as they are. */
export function stem(word: string): string {
  const ending = word.length > SHORTEST_STEM && ENDINGS.find((end) => endsWith(word, end));
  if (!ending) return word.length > SHORTEST_STEM ? word.replace(/y$/, 'i') : word;
  const bare = word.slice(0, -ending.length) + (ending === 'ied' || ending === 'ies' ? 'i' : '');
  const single = /([^aeioulsz])\1$/.test(bare) && bare.length > SHORTEST_STEM ? bare.slice(0, -1) : bare;
  return single.replace(/y$/, 'i');
}

const endsWith = (word: string, ending: string) =>
  word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM;
