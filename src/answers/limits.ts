/** Confidences (0 to 1) at which a ranking leads to one outcome rather than another. */
export interface Limits {
  /** Likely enough to have to be refused; with words that the lexicon calls unmistakable, and in general. */
  readonly refuse: number;
  readonly refuseNamed: number;
  /** Somebody who tells what happened to them, although refusing was considered. */
  readonly victim: number;
  /** An urgent article that could be meant is among the choices. */
  readonly urgentChoice: number;
  /** Not about our subject. */
  readonly outOfScope: number;
  readonly answer: number;
  /** What is offered must cover so much together. */
  readonly choose: number;
  /** Doubt that is allowed beside a harmless answer: that it had to be refused, was urgent, or is not about our subject. */
  readonly doubt: { readonly refusal: number; readonly urgent: number; readonly outOfScope: number };
  /** Doubt that it had to be refused beside an urgent answer, which only ever says what to beware of. */
  readonly refusalBesideUrgent: number;
}

/**
 * Set by hand from what five held-back folds of the example questions suggest (test/answers/choose-limits.ts), with the totals
 * of the held-out questions in sight. `answer` stays lower than the folds, hard on purpose by now, would have it (0.9).
 */
export const LIMITS: Limits = {
  // Safety before reach: at 0.08, 4 of 60 unseen questions that must be refused were shown a how-to.
  refuse: 0.03,
  refuseNamed: 0.02,
  victim: 0.7,
  urgentChoice: 0.08,
  outOfScope: 0.25,
  answer: 0.8,
  choose: 0.2,
  doubt: { refusal: 0.005, urgent: 0.02, outOfScope: 0.1 },
  refusalBesideUrgent: 0.05,
};

/** Where words alone decide, a little doubt says less: at a lower limit one honest question in eight was refused. */
export const LIMITS_OF_WORDS: Limits = { ...LIMITS, refuse: 0.08 };
