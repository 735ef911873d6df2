/** What thumbs up or down below a message are about. Kept with the message for a day, without whoever reads it. */
export interface FeedbackOn {
  /** Id of the approved answer. */
  readonly article: string;
  readonly language: string;
  /** The question it answers, redacted; '' when there was none, or none may be kept. */
  readonly question: string;
}

/** Where a message stands: an activity's id is unique within its conversation only. */
export interface PostedAt {
  readonly conversationId: string;
  readonly activityId: string;
}

/**
 * A message as the rooms know it: which card of cards/ and the facts it shows. Rendering and sending are other people's work.
 * Strings in `data` are plain text and are escaped on the way out, except under keys that end in "Markdown".
 */
export interface CardMessage {
  /** "<room>/<card>": the file cards/<room>/<card>.json. */
  readonly card: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** BCP 47; the reader's language where it is known. */
  readonly locale?: string;
  /** Asks for thumbs up or down below the message. */
  readonly feedback?: FeedbackOn;
}
