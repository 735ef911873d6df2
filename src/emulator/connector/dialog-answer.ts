import { ADAPTIVE_CARD } from './card-in.ts';
import type { BotAnswer } from './post-activity.ts';
import type { CardJson, WireAttachment } from './wire-activity.ts';

export interface DialogAnswer extends BotAnswer {
  readonly title: string;
  /** What the dialog shows; undefined: a sentence, or it closed. */
  readonly card: CardJson | undefined;
  /** A sentence shown in a dialog of its own. */
  readonly text: string | undefined;
}

/** Reads the answer to task/fetch or task/submit: {task: {type, value}}, or nothing, which closes the dialog. */
export function dialogAnswer({ body, status }: BotAnswer): DialogAnswer {
  const { task } = (body ?? {}) as { task?: { type?: string; value?: unknown } };
  const text = task?.type === 'message' ? String(task.value) : undefined;
  const info = (task?.type === 'continue' ? task.value : undefined) as
    | { title?: string; card?: WireAttachment }
    | undefined;
  const card = info?.card?.contentType === ADAPTIVE_CARD ? (info.card.content as CardJson) : undefined;
  return { status, body, title: info?.title ?? '', card, text };
}

/** What Teams sends: the button's data, and how Teams looks just now. */
export const dialogPress = (name: 'task/fetch' | 'task/submit', data: unknown) => ({
  type: 'invoke',
  name,
  value: { data, context: { theme: 'default' } },
});
