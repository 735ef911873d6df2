/** A piece of HTML whose variable parts have been escaped. */
export interface Html {
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** Text that is HTML already; only for what is written in this source. */
export const trusted = (text: string): Html => ({ text });

/** A template whose values are escaped, unless they are HTML themselves. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const rendered = values.map((value) => {
    if (typeof value === 'string') return escaped(value);
    return 'text' in value ? value.text : value.map((one) => one.text).join('');
  });
  return { text: parts.map((part, n) => part + (rendered[n] ?? '')).join('') };
}
