/** {name} in an approved text: what differs by organisation or person. */
const PLACEHOLDER = /\{([^{}]*)\}/g;

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

/** Placeholders of `source` that are not in `known`, each with its line (counted from 1). */
export function unknownPlaceholders(source: string, known: ReadonlySet<string>): { line: number; message: string }[] {
  return source
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(PLACEHOLDER)]
        .filter(([, name]) => name === undefined || !known.has(name))
        .map(([brace]) => ({ line: index + 1, message: `unknown placeholder ${brace}` })),
    );
}
