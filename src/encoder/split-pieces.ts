/** Word pieces with how likely each is (a logarithm), in the order of their numbers. A few have no score; that counts as 0. */
export type Vocabulary = readonly (readonly [piece: string, score: number | null])[];

interface Node {
  readonly next: Map<string, Node>;
  /** Number of the piece that ends here. */
  number?: number;
}

/** Numbers 0 to 5 are no pieces of text; 0 stands for what no piece covers. */
const RESERVED = 6;
const UNKNOWN = 0;
const SPACE = '\u2581';

/**
 * Splits texts into the likeliest pieces of the vocabulary, as SentencePiece's unigram model does (Kudo, 2018), and gives
 * their numbers. Any text is accepted; characters in a row that no piece covers count as one unknown piece.
 */
export function createPieceSplitter(vocabulary: Vocabulary): (text: string) => number[] {
  const root: Node = { next: new Map() };
  vocabulary.slice(RESERVED).forEach(([piece], index) => {
    let node = root;
    for (const symbol of piece) {
      const next = node.next.get(symbol) ?? { next: new Map() };
      node.next.set(symbol, next);
      node = next;
    }
    node.number = index + RESERVED;
  });
  return (text) => {
    const symbols = [...`${SPACE}${text.normalize('NFKC').replaceAll(' ', SPACE)}`];
    return walkBack(findBest(symbols, root, vocabulary));
  };
}

interface Step {
  readonly from: number;
  readonly number: number;
  readonly score: number;
}

/** For every position of a text, the last piece on the likeliest way there. */
function findBest(symbols: readonly string[], root: Node, vocabulary: Vocabulary): (Step | undefined)[] {
  const best: (Step | undefined)[] = new Array(symbols.length + 1);
  const offer = (end: number, step: Step) => {
    if (step.score >= (best[end]?.score ?? Number.NEGATIVE_INFINITY)) best[end] = step;
  };
  for (let from = 0; from < symbols.length; from++) {
    const before = best[from]?.score ?? 0;
    let found = false;
    let node: Node | undefined = root;
    for (let end = from + 1; end <= symbols.length; end++) {
      node = node.next.get(symbols[end - 1] as string);
      if (!node) break;
      if (node.number === undefined) continue;
      found = true;
      offer(end, { from, number: node.number, score: before + (vocabulary[node.number]?.[1] ?? 0) });
    }
    if (!found) offer(from + 1, { from, number: UNKNOWN, score: before });
  }
  return best;
}

function walkBack(best: readonly (Step | undefined)[]): number[] {
  const numbers: number[] = [];
  for (let step = best.at(-1); step; step = best[step.from]) {
    if (step.number !== UNKNOWN || numbers.at(-1) !== UNKNOWN) numbers.push(step.number);
  }
  return numbers.reverse();
}
