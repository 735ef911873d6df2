type Json = Readonly<Record<string, unknown>>;

/**
 * A card as a dialog takes it: there Teams knows no Action.Execute, and a button cannot open another dialog. Both become
 * what the dialog sends (Action.Submit), so that a card of ours works in a chat and in a dialog alike.
 */
export function submitsOnly(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(submitsOnly);
  if (part === null || typeof part !== 'object') return part;
  const { type, fallback, verb, ...rest } = part as Json;
  if (type === 'Action.Execute' && fallback) return submitsOnly(fallback);
  if (type === 'Action.Submit') return { ...(part as Json), data: withoutTeamsWords(rest.data) };
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, submitsOnly(value)]));
}

function withoutTeamsWords(data: unknown): unknown {
  const { msteams, ...own } = (data ?? {}) as Json;
  return own;
}
