const PLACEHOLDER = /\$\{\{([A-Z_]+)\}\}/g;

/** The names of the ${{NAME}} placeholders in the manifest's text, each once, in order. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] as string))];
}

/** Puts the values in and parses the result. Throws naming every placeholder that has no value. */
export function fillManifest(text: string, values: Readonly<Record<string, string>>): unknown {
  const missing = placeholdersOf(text).filter((name) => !values[name]);
  if (missing.length > 0) throw new Error(`manifest.json has no value for ${missing.join(', ')}`);
  // A value may hold quotes (an organisation's name): it is written the way JSON writes a string, without the outer quotes.
  return JSON.parse(text.replace(PLACEHOLDER, (_all, name: string) => JSON.stringify(values[name]).slice(1, -1)));
}
