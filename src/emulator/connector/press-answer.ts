import { ADAPTIVE_CARD } from './card-in.ts';
import type { BotAnswer } from './post-activity.ts';
import type { CardJson } from './wire-activity.ts';

export interface PressAnswer extends BotAnswer {
  /** The card that takes the pressed one's place, for whoever pressed. */
  readonly card: CardJson | undefined;
  /** A short text shown by Teams for a moment; '' and undefined show nothing. */
  readonly text: string | undefined;
}

/** Reads the answer to an Action.Execute: {statusCode, type, value}. */
export function pressAnswer({ body, status }: BotAnswer): PressAnswer {
  const { statusCode, type, value } = (body ?? {}) as { statusCode?: number; type?: string; value?: unknown };
  const card = status === 200 && statusCode === 200 && type === ADAPTIVE_CARD ? (value as CardJson) : undefined;
  const text = type === 'application/vnd.microsoft.activity.message' ? String(value) : undefined;
  return { status, body, card, text };
}
