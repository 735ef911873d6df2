/** Why somebody cannot be reached until something changes: a closed list, shown to admins by name. */
export type Unreachable =
  | 'not-installed'
  | 'blocked-by-person'
  | 'bot-disabled'
  | 'removed-from-conversation'
  | 'conversation-gone'
  | 'writes-blocked';

/** What became of one send. A value, never an exception: the sender decides by kind, not by status code. */
export type Verdict =
  | { readonly kind: 'sent'; readonly conversationId: string; readonly activityId: string }
  /** Teams is busy. Not before `afterMs` milliseconds (undefined: it did not say). */
  | { readonly kind: 'throttled'; readonly afterMs: number | undefined }
  /** Trying again may help: 412, 502, 503, 504 or no answer at all. */
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'unreachable'; readonly why: Unreachable }
  /** Our own request or set-up is wrong; `why` is Teams' error code. */
  | { readonly kind: 'refused'; readonly why: string };
