import type { Activity, TurnContext } from 'botbuilder';
import type { Reply } from '../conversation/reply.ts';
import type { CardMessage } from '../delivery/card-message.ts';
import { backoffMs, verdictFor } from '../delivery/retry-table.ts';
import { cardActivity, type Render } from './card-activity.ts';
import { connectorErrorFrom } from './connector-error.ts';
import { invokeAnswer } from './invoke-answer.ts';
import { newMessage, type Showing } from './new-message.ts';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const PLAIN_MESSAGE = 'application/vnd.microsoft.activity.message';
const TRIES = 3;
/** Longer waits do not fit into a turn. */
const LONGEST_WAIT_MS = 5_000;

/** Sends new messages into the conversation of this turn, in order. */
export async function showMessages(context: TurnContext, showing: Showing, messages: Reply['show']): Promise<void> {
  for (const message of messages ?? []) {
    const activity = newMessage(showing.render, message);
    const sent = await patiently(() => context.sendActivity(activity));
    const { conversation } = context.activity;
    if (message.feedback && sent?.id) {
      await showing.keepShown(message.feedback, { conversationId: conversation.id, activityId: sent.id });
    }
  }
}

/** Changes the pressed card in place, for cards whose press arrived as a message (Action.Submit of old clients). */
export async function replaceCard(context: TurnContext, render: Render, message: CardMessage) {
  const { replyToId } = context.activity;
  const activity = cardActivity(render, message);
  await patiently(() =>
    replyToId ? context.updateActivity({ ...activity, id: replyToId }) : context.sendActivity(activity),
  );
}

/** The answer to a press (Action.Execute): the card to show in its place. */
export function cardAnswer(render: Render, message: CardMessage): Partial<Activity> {
  return pressAnswer(ADAPTIVE_CARD, cardActivity(render, message).attachments?.[0]?.content);
}

/** The answer to a press that leaves the card as it is. `text` is shown briefly; '' shows nothing. */
export const plainAnswer = (text: string): Partial<Activity> => pressAnswer(PLAIN_MESSAGE, text);

/**
 * The answer to thumbs: an empty object. With no body at all Teams tells the person that the app cannot be reached
 * (github.com/microsoft/teams.ts, pull request 296).
 */
export const received = (): Partial<Activity> => invokeAnswer({});

/** The answer to a press that no card of ours makes, or to another kind of invoke. */
export const notUnderstood = (): Partial<Activity> => invokeAnswer(undefined, 400);

const pressAnswer = (type: string, value: unknown): Partial<Activity> => invokeAnswer({ statusCode: 200, type, value });

async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const verdict = verdictFor(connectorErrorFrom(error));
      const again = verdict.kind === 'throttled' || verdict.kind === 'failed';
      if (!again || attempt === TRIES) throw error;
      const wait = (verdict.kind === 'throttled' ? verdict.afterMs : undefined) ?? backoffMs(attempt) / 2;
      await new Promise((resolve) => setTimeout(resolve, Math.min(wait, LONGEST_WAIT_MS)));
    }
  }
}
