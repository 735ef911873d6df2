/** {name} in an approved text: what differs by organisation. */
export const PLACEHOLDER = /\{([^{}]*)\}/g;

/**
 * Puts the organisation's words into an approved text. Throws, naming the placeholder, rather than let a person read
 * an unfilled brace. What is filled in is not searched again, so a value may hold braces of its own.
 */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (brace, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`No value for the placeholder ${brace}`);
    return value;
  });
}
