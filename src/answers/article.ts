import { z } from 'zod';
import type { Text } from '../texts/parse-text.ts';

const phrase = z.string().trim().min(1, 'is empty');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an article id such as lost-or-stolen');

/** What an approved answer says about itself between its --- lines. */
export const articleFront = z
  .object({
    /** Short enough for a button in "did you mean". */
    title: phrase.max(45, 'is longer than the 45 characters of a button'),
    category: phrase,
    summary: phrase.max(110, 'is longer than 110 characters'),
    /** Ids of articles a person could have meant instead. */
    related: z.array(id).max(3),
    /** The buttons that follow the answer. */
    next: z.array(z.enum(['register', 'check', 'help'])).max(2),
    /** A wrong or late answer does harm: wins when in doubt. */
    urgent: z.boolean().default(false),
    /** Day of the last review. */
    reviewed: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-23'),
    /** What people may write when they mean this. They teach us to understand. */
    questions: z.array(phrase).min(3, 'needs at least 3 example questions').superRefine(refuseRepeated),
  })
  .strict();

/** One approved answer: its id, front matter, and `body`, Markdown as Teams cards show it with {placeholders}. */
export type Article = Text<typeof articleFront>;

function refuseRepeated(questions: readonly string[], context: z.RefinementCtx): void {
  questions.forEach((question, index) => {
    if (questions.indexOf(question) === index) return;
    context.addIssue({ code: 'custom', path: [index], message: `"${question}" is there twice` });
  });
}
