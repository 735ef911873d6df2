import { z } from 'zod';

const shape = z.object({ verb: z.string().min(1).max(100) }).passthrough();

/** What an Action.Submit sends: its data with the inputs, the verb among them. undefined: no button of ours. */
export function readSubmitted(value: unknown): { readonly verb: string; readonly data: unknown } | undefined {
  const parsed = shape.safeParse(value);
  return parsed.success ? { verb: parsed.data.verb, data: parsed.data } : undefined;
}
