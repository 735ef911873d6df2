import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { Incoming } from '../conversation/incoming.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Messenger } from '../delivery/messenger.ts';
import type { Logger } from '../kernel/logger.ts';
import { activitySchema, tenantOf } from './activity.ts';
import type { BotIdentity } from './bot-identity.ts';
import type { Showing } from './new-message.ts';
import { NotAuthenticated } from './not-authenticated.ts';
import { QuietAdapter } from './quiet-adapter.ts';
import { QuietApplication } from './quiet-application.ts';
import type { Say } from './say.ts';
import { takeTurn } from './take-turn.ts';
import { teamsMessenger } from './teams-messenger.ts';

export interface TeamsDoorSettings extends Showing {
  readonly identity: BotIdentity;
  /** Activities of any other tenant are refused. */
  readonly tenantId: string;
  /** Addresses the bot's token may go to besides those of Teams itself. */
  readonly serviceUrls: readonly string[];
  readonly respond: (incoming: Incoming) => Promise<Reply>;
  /** Said where no card can be: see Say. */
  readonly say: Say;
  readonly logger: Logger;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface TeamsDoor {
  readonly messenger: Messenger;
  /** One POST to /api/messages. Never throws; an error's inner details never leave the house. */
  receive(authorization: string | undefined, body: unknown): Promise<HttpAnswer>;
}

export function openTeamsDoor(settings: TeamsDoorSettings): TeamsDoor {
  const { identity, logger, tenantId } = settings;
  const adapter = new QuietAdapter(identity, settings.serviceUrls);
  const messenger = teamsMessenger(adapter, identity.appId, settings);
  const application = new QuietApplication({ adapter, botAppId: identity.appId });
  const turn = (context: TurnContext) => takeTurn({ ...settings, messenger }, context);
  application.addRoute(
    async ({ activity }) => activity.type !== 'invoke',
    async (context) => void (await turn(context)),
  );
  application.addRoute(
    async ({ activity }) => activity.type === 'invoke',
    async (context) => void (await turn(context)),
    true,
  );

  const receive = async (authorization: string | undefined, body: unknown): Promise<HttpAnswer> => {
    const parsed = activitySchema.safeParse(body);
    if (!parsed.success) return { status: 400, body: { error: 'This is not a Teams activity.' } };
    const activity = { ...(body as object), text: parsed.data.text ?? '' } as Activity;
    try {
      const answer = await adapter.receive(authorization ?? '', activity, async (context) => {
        if (tenantOf(parsed.data) !== tenantId) throw new NotAuthenticated('another tenant');
        await application.run(context);
      });
      return answerFor(answer);
    } catch (error) {
      if (error instanceof NotAuthenticated) {
        logger.warn({ reason: error.message, channel: activity.channelId }, 'an activity was refused');
        return { status: 401 };
      }
      logger.error({ err: error, activity: activity.type }, 'a turn could not be finished');
      return { status: 500 };
    }
  };
  return { messenger, receive };
}

const answerFor = (answer: InvokeResponse | undefined): HttpAnswer => ({
  status: answer?.status ?? 200,
  body: answer?.body,
});
