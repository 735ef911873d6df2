import { z } from 'zod';
import { cleanText } from '../texts/clean-text.ts';

/** Longer than a word of praise or blame; what follows is dropped. */
const LONGEST_WORD = 500;

const submitted = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.unknown() }),
});
const form = z.object({ feedbackText: z.string() });

/** What thumbs say; undefined: these are none. Teams sends the word as JSON text of its form, other clients as it is. */
export function readFeedback(value: unknown): { readonly liked: boolean; readonly word: string } | undefined {
  const parsed = submitted.safeParse(value);
  if (!parsed.success) return undefined;
  const { reaction, feedback } = parsed.data.actionValue;
  return { liked: reaction === 'like', word: cleanText(wordIn(feedback), LONGEST_WORD) };
}

function wordIn(feedback: unknown): string {
  const read = form.safeParse(typeof feedback === 'string' ? unpacked(feedback) : feedback);
  if (read.success) return read.data.feedbackText;
  return typeof feedback === 'string' && !feedback.trimStart().startsWith('{') ? feedback : '';
}

function unpacked(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
