import { ADAPTIVE_CARD } from './card-in.ts';
import { Refused } from './refused.ts';
import { TEAMS_ERRORS } from './teams-errors.ts';
import type { WireActivity } from './wire-activity.ts';

/** "About 100 KB", counted as UTF-16. Source: Microsoft Learn, agent message size limit. */
const LARGEST_BYTES = 100 * 1024;

/** The body as an activity Teams would take. Throws Refused: 400 for a broken one, 413 for one that is too large. */
export function checkedActivity(body: unknown): WireActivity {
  const activity = (body ?? {}) as WireActivity;
  if (typeof activity.type !== 'string') throw new Refused(TEAMS_ERRORS.badArgument, 'The activity has no type.');
  for (const { content, contentType } of activity.attachments ?? []) {
    const type = (content as { type?: unknown } | undefined)?.type;
    if (contentType === ADAPTIVE_CARD && type !== 'AdaptiveCard') {
      throw new Refused(TEAMS_ERRORS.badArgument, 'An attachment is not the Adaptive Card it says it is.');
    }
  }
  const { feedbackLoop, feedbackLoopEnabled } = (activity.channelData ?? {}) as Readonly<Record<string, unknown>>;
  if (feedbackLoop !== undefined && feedbackLoopEnabled !== undefined) {
    throw new Refused(TEAMS_ERRORS.badArgument, 'The activity asks for feedback in two ways.');
  }
  if (Buffer.byteLength(JSON.stringify(activity), 'utf16le') > LARGEST_BYTES) {
    throw new Refused(TEAMS_ERRORS.messageTooBig);
  }
  return activity;
}
