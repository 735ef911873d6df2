import { type Activity, CardFactory } from 'botbuilder';
import type { Dialog } from '../conversation/reply.ts';
import { cardActivity, type Render } from './card-activity.ts';
import { invokeAnswer } from './invoke-answer.ts';
import { submitsOnly } from './submits-only.ts';

/** As tall as a case with its history asks for; a phone gives a dialog its whole screen whatever this says. */
const SIZE = { height: 'large', width: 'medium' };

/** The answer that shows a card in the dialog, or closes it: Teams closes it on an answer without a body. */
export function dialogAnswer(render: Render, dialog: Dialog | 'close'): Partial<Activity> {
  if (dialog === 'close') return invokeAnswer();
  const content = cardActivity(render, dialog.card).attachments?.[0]?.content;
  const card = CardFactory.adaptiveCard(submitsOnly(content));
  return invokeAnswer({ task: { type: 'continue', value: { title: dialog.title, ...SIZE, card } } });
}

/** The answer that shows a sentence in a dialog of its own. */
export const dialogText = (text: string): Partial<Activity> => invokeAnswer({ task: { type: 'message', value: text } });
