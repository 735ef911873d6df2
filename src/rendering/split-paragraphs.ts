type Json = unknown;

/**
 * Gives each paragraph of a text an element of its own: inside one TextBlock, Teams shows paragraphs without any space
 * between them. What comes before a paragraph (a line above it, a spacing of its own) stays with the first.
 */
export function splitParagraphs(card: Json): Json {
  if (Array.isArray(card))
    return card.flatMap((element) => (isTextBlock(element) ? split(element) : splitParagraphs(element)));
  if (card === null || typeof card !== 'object') return card;
  return Object.fromEntries(Object.entries(card).map(([key, value]) => [key, splitParagraphs(value)]));
}

interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
}

const isTextBlock = (element: Json): element is TextBlock =>
  (element as TextBlock | null)?.type === 'TextBlock' && typeof (element as TextBlock).text === 'string';

function split(block: TextBlock): Json[] {
  const paragraphs = block.text.split(/\n[ \t]*\n+/).filter((text) => text.trim() !== '');
  if (paragraphs.length < 2) return [block];
  return paragraphs.map((text, index) =>
    index === 0 ? { ...block, text } : { ...block, text, separator: undefined, spacing: undefined, id: undefined },
  );
}
