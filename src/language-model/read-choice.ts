import { z } from 'zod';

const choice = z.object({ article: z.string() }).strict();
const NONE = 'none';
/** Many models wrap JSON in a block of code, whatever they are told. */
const BLOCK = /^```(?:json)?\s*([\s\S]*?)\s*```$/;

/** What a model chose: one of the `offered` ids or 'none'; undefined for anything else it may have said. */
export function readChoice(
  answer: string,
  offered: readonly string[],
): { readonly chosen: string } | 'none' | undefined {
  const text = answer.trim();
  const parsed = choice.safeParse(parse(BLOCK.exec(text)?.[1] ?? text));
  if (!parsed.success) return undefined;
  const { article } = parsed.data;
  if (article === NONE) return NONE;
  return offered.includes(article) ? { chosen: article } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
