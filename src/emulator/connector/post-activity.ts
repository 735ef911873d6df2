import type { Sender } from './incoming-activity.ts';
import type { WireActivity } from './wire-activity.ts';

/** What the bot answered to one POST. */
export interface BotAnswer {
  readonly status: number;
  /** Parsed when it is JSON; undefined when there was none. */
  readonly body: unknown;
}

/** How somebody in front of Teams reaches the bot. */
export type Post = (sender: Sender, content: WireActivity, token?: string | null) => Promise<BotAnswer>;

/** Longer than Teams itself waits: a bot this slow has failed. */
const LONGEST_WAIT_MS = 15_000;

/** POSTs an activity the way the Bot Connector does. Throws when the bot cannot be reached or takes over 15 s. */
export async function postActivity(url: string, activity: WireActivity, token: string | undefined): Promise<BotAnswer> {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...authorization },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(LONGEST_WAIT_MS),
  });
  return { status: response.status, body: parsed(await response.text()) };
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
