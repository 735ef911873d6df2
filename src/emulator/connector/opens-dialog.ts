import type { CardJson } from './wire-activity.ts';

/** Whether pressing this button asks the bot for a dialog (Action.Submit with msteams.type task/fetch). */
export function opensDialog({ type, data }: CardJson): boolean {
  const { msteams } = (data ?? {}) as { msteams?: { type?: unknown } };
  return type === 'Action.Submit' && msteams?.type === 'task/fetch';
}
