import type { Schema } from '../storage/schema.ts';

/** Why a question counts as a gap: nothing fitted, it was refused, the answer was not what was meant, or it did not help. */
export type GapKind = Schema['gap_count']['kind'];

/** What people asked, in much the same words, that had no good answer. Nobody who asked is known. */
export interface Gap {
  readonly id: number;
  readonly language: string;
  /** How the first of them asked, redacted; at most 200 characters. */
  readonly example: string;
  /** It was refused on purpose: nothing can be taught about it. */
  readonly refused: boolean;
  /** What somebody wrote with a thumbs-down, redacted: the last one, at most 200 characters; '' for nothing. */
  readonly remark: string;
  readonly lastSeen: Date;
}

/** A gap as it stands in the list of what was asked lately. */
export interface CountedGap extends Gap {
  /** How often, by kind, most first. */
  readonly counts: readonly { readonly kind: GapKind; readonly count: number }[];
  /** Ids of the articles that were shown and not wanted. */
  readonly shown: readonly string[];
}

/** What an admin has taught: these words mean this article. */
export interface Assignment {
  readonly id: number;
  /** undefined: the gap is too old and gone; what was taught stays. */
  readonly gapId: number | undefined;
  readonly language: string;
  readonly text: string;
  readonly article: string;
  readonly at: Date;
  /** undefined: it counts. */
  readonly undoneAt: Date | undefined;
}
