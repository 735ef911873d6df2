import type { Activity, ConversationAccount, ConversationReference, TurnContext } from 'botbuilder';
import type { Address, ConversationAddress, Messenger } from '../delivery/messenger.ts';
import { verdictFor } from '../delivery/retry-table.ts';
import type { Verdict } from '../delivery/verdict.ts';
import { cardActivity } from './card-activity.ts';
import { connectorErrorFrom } from './connector-error.ts';
import { CHANNEL_ID, sendToNew, startsThread, startThread } from './new-conversation.ts';
import { newMessage, type Showing } from './new-message.ts';
import { NotAuthenticated } from './not-authenticated.ts';
import type { QuietAdapter } from './quiet-adapter.ts';

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

/** Some servers refuse a message that does not say who it is from; Teams writes a bot's id as 28:<app id>. */
function referenceTo(to: ConversationAddress, appId: string): Partial<ConversationReference> {
  return {
    channelId: CHANNEL_ID,
    serviceUrl: to.serviceUrl,
    bot: { id: `28:${appId}`, name: '' },
    conversation: { id: to.conversationId, tenantId: to.tenantId } as ConversationAccount,
  };
}
