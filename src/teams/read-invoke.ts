import { z } from 'zod';
import type { Incoming, Press, Turn } from '../conversation/incoming.ts';
import type { TeamsActivity } from './activity.ts';
import { readFeedback } from './read-feedback.ts';
import { readSearch } from './read-search.ts';
import { readSubmitted } from './read-submitted.ts';

const cardAction = z.object({ action: z.object({ verb: z.string().min(1).max(100), data: z.unknown().optional() }) });
const dialogAction = z.object({ data: z.unknown() });

/** What Teams calls asking for a dialog, and what comes out of one (Microsoft Learn, "Use dialogs in bots"). */
const DIALOGS: Readonly<Record<string, Press['surface']>> = { 'task/fetch': 'opens-dialog', 'task/submit': 'dialog' };

/** What an invoke means: Teams waits for the answer to one. */
export function readInvoke(activity: TeamsActivity, turn: Turn): Incoming {
  const { name = '', value, replyToId } = activity;
  const surface = Object.hasOwn(DIALOGS, name) ? DIALOGS[name] : undefined;
  if (surface) {
    const pressed = readSubmitted(dialogAction.safeParse(value).data?.data);
    if (pressed) return { ...turn, kind: 'press', surface, ...pressed };
  }
  if (name === 'adaptiveCard/action') {
    const { data: pressed } = cardAction.safeParse(value);
    if (pressed)
      return { ...turn, kind: 'press', surface: 'card', verb: pressed.action.verb, data: pressed.action.data };
  }
  if (name === 'composeExtension/query') return { ...turn, kind: 'search', ...readSearch(value) };
  if (name === 'message/submitAction') {
    const feedback = readFeedback(value);
    if (feedback) return { ...turn, kind: 'feedback', ...feedback, replyTo: replyToId };
  }
  return { kind: 'unsupported', what: `invoke ${name}`.trim() };
}
