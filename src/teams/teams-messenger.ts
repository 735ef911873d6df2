import type {
  Activity,
  ConversationAccount,
  ConversationParameters,
  ConversationReference,
  TurnContext,
} from 'botbuilder';
import type { Address, ConversationAddress, Messenger, PersonAddress } from '../delivery/messenger.ts';
import { verdictFor } from '../delivery/retry-table.ts';
import type { Verdict } from '../delivery/verdict.ts';
import { cardActivity } from './card-activity.ts';
import { connectorErrorFrom } from './connector-error.ts';
import { newMessage, type Showing } from './new-message.ts';
import { NotAuthenticated } from './not-authenticated.ts';
import type { QuietAdapter } from './quiet-adapter.ts';

const CHANNEL_ID = 'msteams';
/** null: the SDK's own audience for the Bot Connector. Its type forgets that it takes null. */
const DEFAULT_AUDIENCE = null as unknown as string;

/** Sends through the Bot Connector, outside any turn. */
export function teamsMessenger(adapter: QuietAdapter, appId: string, { render, keepShown }: Showing): Messenger {
  const inConversation = (to: ConversationAddress, work: (context: TurnContext) => Promise<string>): Promise<Verdict> =>
    verdictOf(async () => {
      let activityId = '';
      await adapter.continueConversationAsync(appId, referenceTo(to, appId), async (context) => {
        // Made up by the SDK: with it, our message would be a reply to a message that does not exist.
        context.activity.id = undefined;
        activityId = await work(context);
      });
      return { kind: 'sent', conversationId: to.conversationId, activityId };
    });

  const post = (to: Address, activity: Partial<Activity>): Promise<Verdict> => {
    if (to.kind === 'person') return verdictOf(() => sendToNew(adapter, appId, to, activity));
    if (startsThread(to)) return verdictOf(() => startThread(adapter, appId, to, activity));
    return inConversation(to, async (context) => (await context.sendActivity(activity))?.id ?? '');
  };

  return {
    send: async (to, message) => {
      const activity = fitting(() => newMessage(render, message));
      if ('kind' in activity) return activity;
      const verdict = await post(to, activity);
      if (message.feedback && verdict.kind === 'sent') await keepShown(message.feedback, verdict);
      return verdict;
    },
    update: async (to, activityId, message) => {
      const activity = fitting(() => cardActivity(render, message));
      if ('kind' in activity) return activity;
      return inConversation(to, async (context) => {
        await context.updateActivity({ ...activity, id: activityId });
        return activityId;
      });
    },
  };
}

function fitting(make: () => Partial<Activity>): Partial<Activity> | Extract<Verdict, { kind: 'refused' }> {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'refused', why: 'MessageSizeTooBig' };
    throw error;
  }
}

/** Error to verdict. What has no status and is no network failure is our own mistake and is thrown on. */
async function verdictOf(send: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    if (error instanceof NotAuthenticated) return { kind: 'refused', why: 'ServiceUrlNotTrusted' };
    return verdictFor(connectorErrorFrom(error));
  }
}

const startsThread = (to: ConversationAddress): boolean =>
  to.conversationId.startsWith('19:') &&
  to.conversationId.includes('@thread.tacv2') &&
  !to.conversationId.includes(';messageid=');

/** Microsoft Learn, "Send proactive messages": a 1:1 conversation is created by Entra object id, once. */
async function sendToNew(adapter: QuietAdapter, appId: string, to: PersonAddress, activity: Partial<Activity>) {
  const parameters = {
    isGroup: false,
    tenantId: to.tenantId,
    bot: { id: appId, name: '' },
    members: [{ id: to.personId, name: '', aadObjectId: to.personId }],
    channelData: { tenant: { id: to.tenantId } },
  } as unknown as ConversationParameters;
  let sent = { kind: 'sent', conversationId: '', activityId: '' } as const as Extract<Verdict, { kind: 'sent' }>;
  await adapter.createConversationAsync(
    appId,
    CHANNEL_ID,
    to.serviceUrl,
    DEFAULT_AUDIENCE,
    parameters,
    async (turn) => {
      const response = await turn.sendActivity(activity);
      sent = { kind: 'sent', conversationId: turn.activity.conversation.id, activityId: response?.id ?? '' };
    },
  );
  return sent;
}

/** A new thread in a channel: created with its first message, whose id is the tail of the conversation's. */
async function startThread(adapter: QuietAdapter, appId: string, to: ConversationAddress, activity: Partial<Activity>) {
  const parameters = {
    isGroup: true,
    tenantId: to.tenantId,
    bot: { id: appId, name: '' },
    channelData: { channel: { id: to.conversationId } },
    activity,
  } as unknown as ConversationParameters;
  let conversationId = to.conversationId;
  await adapter.createConversationAsync(
    appId,
    CHANNEL_ID,
    to.serviceUrl,
    DEFAULT_AUDIENCE,
    parameters,
    async (turn) => {
      conversationId = turn.activity.conversation.id;
    },
  );
  return { kind: 'sent', conversationId, activityId: conversationId.split(';messageid=')[1] ?? '' } as const;
}

/** Some servers refuse a message that does not say who it is from; Teams writes a bot's id as 28:<app id>. */
function referenceTo(to: ConversationAddress, appId: string): Partial<ConversationReference> {
  return {
    channelId: CHANNEL_ID,
    serviceUrl: to.serviceUrl,
    bot: { id: `28:${appId}`, name: '' },
    conversation: { id: to.conversationId, tenantId: to.tenantId } as ConversationAccount,
  };
}
