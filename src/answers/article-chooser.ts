/** A question that the local model is unsure of, and what it could mean. Summaries are approved text. */
export interface ChooserQuestion {
  /** Already without anything personal: it may leave the house. */
  readonly text: string;
  readonly candidates: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
}

/**
 * Picks the candidate that fits, or 'none'; undefined when there is no opinion: slow, broken, busy, or nonsense. Never
 * throws, and never gives an id that was not offered.
 */
export type ArticleChooser = (question: ChooserQuestion) => Promise<{ readonly chosen: string } | 'none' | undefined>;
