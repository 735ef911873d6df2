import type { Activity, ConversationParameters, TurnContext } from 'botbuilder';
import type { ConversationAddress, PersonAddress } from '../delivery/messenger.ts';
import type { Verdict } from '../delivery/verdict.ts';
import type { QuietAdapter } from './quiet-adapter.ts';

export const CHANNEL_ID = 'msteams';
/** null: the SDK's own audience for the Bot Connector. Its type forgets that it takes null. */
const DEFAULT_AUDIENCE = null as unknown as string;

type Sent = Extract<Verdict, { kind: 'sent' }>;

/** A message is the first of a new thread when its address is a channel, and no thread in it. */
export const startsThread = ({ conversationId }: ConversationAddress): boolean =>
  conversationId.startsWith('19:') &&
  conversationId.includes('@thread.tacv2') &&
  !conversationId.includes(';messageid=');

/**
 * Sends the first message to somebody. Throws what the connector throws. Microsoft Learn, "Send proactive messages": a
 * 1:1 conversation is created by Entra object id, once.
 */
export async function sendToNew(
  adapter: QuietAdapter,
  appId: string,
  to: PersonAddress,
  activity: Partial<Activity>,
): Promise<Sent> {
  let sent: Sent = { kind: 'sent', conversationId: '', activityId: '' };
  const members = [{ id: to.personId, name: '', aadObjectId: to.personId }];
  const parameters = { isGroup: false, members, channelData: { tenant: { id: to.tenantId } } };
  await create(adapter, appId, { to, parameters }, async (turn) => {
    const response = await turn.sendActivity(activity);
    sent = { kind: 'sent', conversationId: turn.activity.conversation.id, activityId: response?.id ?? '' };
  });
  return sent;
}

/** A new thread in a channel: created with its first message, whose id is the tail of the conversation's. */
export async function startThread(
  adapter: QuietAdapter,
  appId: string,
  to: ConversationAddress,
  activity: Partial<Activity>,
): Promise<Sent> {
  let conversationId = to.conversationId;
  const parameters = { isGroup: true, channelData: { channel: { id: to.conversationId } }, activity };
  await create(adapter, appId, { to, parameters }, async (turn) => {
    conversationId = turn.activity.conversation.id;
  });
  return { kind: 'sent', conversationId, activityId: conversationId.split(';messageid=')[1] ?? '' };
}

interface New {
  readonly to: PersonAddress | ConversationAddress;
  readonly parameters: object;
}

function create(
  adapter: QuietAdapter,
  appId: string,
  { to, parameters }: New,
  then: (turn: TurnContext) => Promise<void>,
): Promise<void> {
  const whole = { tenantId: to.tenantId, bot: { id: appId, name: '' }, ...parameters };
  // Its type asks for the first message also where there is none, and knows members without Entra ids only.
  const typed = whole as unknown as ConversationParameters;
  return adapter.createConversationAsync(appId, CHANNEL_ID, to.serviceUrl, DEFAULT_AUDIENCE, typed, then);
}
