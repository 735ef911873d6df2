export type CardJson = Readonly<Record<string, unknown>>;

export interface WireAttachment {
  readonly contentType: string;
  readonly content?: unknown;
}

/** An activity as it goes over the wire. Only what the emulator itself looks at is typed; the rest is kept as it came. */
export interface WireActivity {
  readonly type: string;
  readonly id?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly attachments?: readonly WireAttachment[];
  readonly [key: string]: unknown;
}
