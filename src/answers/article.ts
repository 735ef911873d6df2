/** One approved text: what a person reads when a question is understood, and the example questions that teach us to. */
export interface Article {
  readonly id: string;
  /** Short enough for a button in "did you mean". */
  readonly title: string;
  readonly category: string;
  readonly summary: string;
  /** Ids of articles a person could have meant instead. */
  readonly related: readonly string[];
  /** The buttons that follow the answer. */
  readonly next: readonly NextStep[];
  /** A wrong or late answer does harm: wins when in doubt. */
  readonly urgent: boolean;
  /** Day of the last review, yyyy-mm-dd. */
  readonly reviewed: string;
  readonly questions: readonly string[];
  /** Markdown as Teams cards show it, with {placeholders}. */
  readonly body: string;
}

export type NextStep = 'register' | 'check' | 'help';
