/** A text and its further versions, each below a line "=== name". */
export interface Sections {
  /** What stands above the first such line. */
  readonly body: string;
  /** Name → text; a name that stands twice keeps the last, see `repeated`. */
  readonly sections: Readonly<Record<string, string>>;
  readonly repeated: readonly string[];
}

const HEADING = /^=== *([a-z0-9]+(?:-[a-z0-9]+)*) *$/m;

/** Takes a text apart at its lines "=== name". Any text is accepted; one without such lines is all body. */
export function splitSections(text: string): Sections {
  const [body = '', ...rest] = text.split(HEADING);
  const named = rest.flatMap((name, at) => (at % 2 === 0 ? [[name, (rest[at + 1] ?? '').trim()] as const] : []));
  const names = named.map(([name]) => name);
  const repeated = names.filter((name, at) => names.indexOf(name) !== at);
  return { body: body.trim(), sections: Object.fromEntries(named), repeated };
}
