/** Makes text that somebody wrote show as it is: no link, bold or list can be smuggled into a card by a name or a question. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(\s*)(#+|[+-])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)\.(?=\s)/gm, '$1\\.');
}

/** A copy of card data with every string escaped, except under keys ending in "Markdown": those hold approved texts. */
export function escapeData<T>(value: T): T {
  if (typeof value === 'string') return escapeMarkdown(value) as T;
  if (Array.isArray(value)) return value.map(escapeData) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key.endsWith('Markdown') ? inner : escapeData(inner),
  ]);
  return Object.fromEntries(entries) as T;
}
