/**
 * Gives every Action.Execute an Action.Submit to fall back on: clients that do not know the former would show no button.
 * Such a press arrives as a message with the verb among its data.
 */
export function addFallbacks(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(addFallbacks);
  if (part === null || typeof part !== 'object') return part;
  const whole = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, addFallbacks(value)]));
  if (whole.type !== 'Action.Execute') return whole;
  const { title, style, verb, data, associatedInputs } = whole;
  const fallback = { type: 'Action.Submit', title, style, associatedInputs, data: { ...(data as object), verb } };
  return { ...whole, fallback };
}
