import { newId } from '../../kernel/ids.ts';
import { fillInputs, type Typed } from './fill-inputs.ts';
import type { FoundButton } from './find-button.ts';
import type { Sender } from './incoming-activity.ts';
import type { Message } from './message.ts';
import { opensDialog } from './opens-dialog.ts';
import type { Post } from './post-activity.ts';
import { type PressAnswer, pressAnswer } from './press-answer.ts';
import type { Connector } from './start-connector.ts';

/** Presses a button somebody sees, with what they typed. Throws where pressing it would open a dialog. */
export async function pressFilled(
  connector: Connector,
  post: Post,
  sender: Sender,
  button: FoundButton,
  typed: Typed,
): Promise<PressAnswer> {
  const { action, inputs, message, title } = button;
  const data = { ...(action.data as object | undefined), ...fillInputs(inputs, typed) };
  if (opensDialog(action)) throw new Error(`"${title}" opens a dialog`);
  if (action.type === 'Action.Submit') return submit(post, sender, message, data);
  return press(connector, post, sender, message, {
    type: 'Action.Execute',
    title,
    id: action.id,
    verb: action.verb,
    data,
  });
}

/** What the bot answers is shown to whoever pressed, and to nobody else. */
export async function press(
  connector: Connector,
  post: Post,
  sender: Sender,
  message: Message,
  action: object,
): Promise<PressAnswer> {
  const content = { type: 'invoke', name: 'adaptiveCard/action', id: `f:${newId()}`, replyToId: message.id };
  const answer = pressAnswer(await post(sender, { ...content, value: { action, trigger: 'manual' } }));
  if (answer.card !== undefined) {
    connector.conversations.showTo(sender.personId, message.conversationId, message.id, answer.card);
  }
  return answer;
}

/** An Action.Submit reaches the bot as a message without text. */
async function submit(post: Post, sender: Sender, message: Message, value: object): Promise<PressAnswer> {
  return pressAnswer(await post(sender, { type: 'message', id: newId(), replyToId: message.id, value }));
}
