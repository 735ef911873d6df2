import { z } from 'zod';
import type { Text } from '../texts/parse-text.ts';
import { type Condition, SITUATIONS } from './situation.ts';

const phrase = z.string().trim().min(1, 'is empty');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an article id such as lost-or-stolen');

/** What an approved answer says about itself in any language. */
const words = {
  /** Short enough for a button in "did you mean". */
  title: phrase.max(45, 'is longer than the 45 characters of a button'),
  summary: phrase.max(110, 'is longer than 110 characters'),
  /** What people may write when they mean this. They teach us to understand. */
  questions: z.array(phrase).min(3, 'needs at least 3 example questions').superRefine(refuseRepeated),
};

/** A variant: the section of the text that is shown in place of the whole, and for whom. */
const variant = z.object({ section: id, when: whenSchema() }).strict();

/** What the English file of an answer says between its --- lines. */
export const articleFront = z
  .object({
    ...words,
    category: phrase,
    /** Ids of articles a person could have meant instead. */
    related: z.array(id).max(3),
    /** The buttons that follow the answer. */
    next: z.array(z.enum(['register', 'check', 'help'])).max(2),
    /** A wrong or late answer does harm: wins when in doubt. */
    urgent: z.boolean().default(false),
    /** Day of the last review. */
    reviewed: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-23'),
    /** The first that fits is shown; nobody sees two. */
    variants: z.array(variant).default([]),
  })
  .strict();

/** A translation has the words; everything else is the English file's. */
export const translatedFront = z.object(words).strict();

/** One approved answer: its id, front matter, and `body`, Markdown as Teams cards show it with {placeholders}. */
export type Article = Text<typeof articleFront> & {
  /** The language its body is in: English where it is not translated. */
  readonly language: string;
  /** Name → text of the variants, each with its own language. */
  readonly sections: Readonly<Record<string, Version>>;
};

/** One full wording of an answer. */
export interface Version {
  readonly text: string;
  readonly language: string;
}

function whenSchema(): z.ZodType<Condition> {
  const aspects = Object.entries(SITUATIONS).map(([aspect, values]) => {
    const value = z.enum(values as unknown as [string, ...string[]]);
    return [aspect, z.preprocess((one) => (Array.isArray(one) ? one : [one]), z.array(value).min(1)).optional()];
  });
  const known = z.object(Object.fromEntries(aspects)).strict();
  return known.refine((when) => Object.keys(when).length > 0, 'names no condition') as unknown as z.ZodType<Condition>;
}

function refuseRepeated(questions: readonly string[], context: z.RefinementCtx): void {
  questions.forEach((question, index) => {
    if (questions.indexOf(question) === index) return;
    context.addIssue({ code: 'custom', path: [index], message: `"${question}" is there twice` });
  });
}
