import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { Incoming } from '../conversation/incoming.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Messenger } from '../delivery/messenger.ts';
import type { Logger } from '../kernel/logger.ts';
import { activitySchema, tenantOf } from './activity.ts';
import type { BotIdentity } from './bot-identity.ts';
import { followUp } from './follow-up.ts';
import type { Showing } from './new-message.ts';
import { NotAuthenticated } from './not-authenticated.ts';
import { QuietAdapter } from './quiet-adapter.ts';
import { QuietApplication } from './quiet-application.ts';
import { readActivity } from './read-activity.ts';
import { teamsMessenger } from './teams-messenger.ts';
import { cardAnswer, notUnderstood, plainAnswer, received, replaceCard, showMessages } from './write-reply.ts';

export interface TeamsDoorSettings extends Showing {
  readonly identity: BotIdentity;
  /** Activities of any other tenant are refused. */
  readonly tenantId: string;
  /** Addresses the bot's token may go to besides those of Teams itself. */
  readonly serviceUrls: readonly string[];
  readonly respond: (incoming: Incoming) => Promise<Reply>;
  /** Said in the pressed card when it stays as it is: the answer is below, or (taking longer than Teams waits) follows. */
  readonly say: (what: 'below' | 'oneMoment', locale: string) => string;
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

/** Teams waits about five seconds for the answer to a press; the rest is left for the way there and back. */
const PRESS_DEADLINE_MS = 3_500;

export function openTeamsDoor(settings: TeamsDoorSettings): TeamsDoor {
  const { identity, logger, tenantId } = settings;
  const adapter = new QuietAdapter(identity, settings.serviceUrls);
  const messenger = teamsMessenger(adapter, identity.appId, settings);
  const application = new QuietApplication({ adapter, botAppId: identity.appId });
  const turn = (context: TurnContext) => takeTurn(settings, messenger, context);
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

async function takeTurn(settings: TeamsDoorSettings, messenger: Messenger, context: TurnContext): Promise<void> {
  const incoming = readActivity(activitySchema.parse(context.activity));
  const replying = settings.respond(incoming);
  const isPress = context.activity.type === 'invoke';
  if (incoming.kind === 'unsupported') return void (isPress && (await context.sendActivity(notUnderstood())));
  const reply = isPress ? await Promise.race([replying, later(PRESS_DEADLINE_MS)]) : await replying;
  if (reply) return write(settings, context, incoming, reply);
  await context.sendActivity(receipt(settings, incoming, 'oneMoment'));
  const pressed = { to: incoming.address, message: context.activity.replyToId };
  void followUp({ messenger, logger: settings.logger }, pressed, replying);
}

type Heard = Exclude<Incoming, { kind: 'unsupported' }>;

async function write(settings: TeamsDoorSettings, context: TurnContext, incoming: Heard, { replace, show }: Reply) {
  if (context.activity.type === 'invoke') {
    const answer = replace ? cardAnswer(settings.render, replace) : receipt(settings, incoming, 'below');
    await context.sendActivity(answer);
  } else if (replace) {
    await replaceCard(context, settings.render, replace);
  }
  await showMessages(context, settings, show);
}

/** The answer to an invoke that shows nothing in place of the pressed card. Teams thanks for thumbs by itself. */
const receipt = ({ say }: TeamsDoorSettings, { kind, locale }: Heard, what: 'below' | 'oneMoment') =>
  kind === 'feedback' ? received() : plainAnswer(say(what, locale));

const later = (ms: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), ms).unref();
  });
