import type { TurnContext } from 'botbuilder';
import type { Incoming } from '../conversation/incoming.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Messenger } from '../delivery/messenger.ts';
import { activitySchema } from './activity.ts';
import { dialogAnswer, dialogText } from './dialog-answer.ts';
import { followUp } from './follow-up.ts';
import { readActivity } from './read-activity.ts';
import { searchAnswer, searchText } from './search-answer.ts';
import type { TeamsDoorSettings } from './teams-door.ts';
import { cardAnswer, notUnderstood, plainAnswer, received, replaceCard, showMessages } from './write-reply.ts';

/** Teams waits about five seconds for the answer to a press; the rest is left for the way there and back. */
const PRESS_DEADLINE_MS = 3_500;

type Taking = TeamsDoorSettings & { readonly messenger: Messenger };
type Heard = Exclude<Incoming, { kind: 'unsupported' }>;

/** One activity from reading to the answer. Throws what sending throws. */
export async function takeTurn(settings: Taking, context: TurnContext): Promise<void> {
  const incoming = readActivity(activitySchema.parse(context.activity));
  const replying = settings.respond(incoming);
  const isPress = context.activity.type === 'invoke';
  if (incoming.kind === 'unsupported') return void (isPress && (await context.sendActivity(notUnderstood())));
  const reply = isPress ? await Promise.race([replying, later(PRESS_DEADLINE_MS)]) : await replying;
  if (reply) return write(settings, context, incoming, reply);
  await context.sendActivity(waiting(settings, incoming));
  const pressed = { to: incoming.address, message: context.activity.replyToId };
  if (incoming.kind !== 'search') void followUp(settings, pressed, replying);
}

async function write(settings: TeamsDoorSettings, context: TurnContext, incoming: Heard, reply: Reply): Promise<void> {
  if (context.activity.type === 'invoke') await context.sendActivity(answerTo(settings, incoming, reply));
  else if (reply.replace) await replaceCard(context, settings.render, reply.replace);
  await showMessages(context, settings, reply.show);
}

/** What an invoke is answered with. */
function answerTo({ render, say }: TeamsDoorSettings, incoming: Heard, { replace, dialog, results }: Reply) {
  const { kind, locale } = incoming;
  if (kind === 'feedback') return received();
  if (kind === 'search') {
    if (!results) return searchText(say('searchFailed', locale));
    return results.length > 0 ? searchAnswer(render, results) : searchText(say('nothingFound', locale));
  }
  if (isDialog(incoming)) return dialog ? dialogAnswer(render, dialog) : dialogText(say('below', locale));
  return replace ? cardAnswer(render, replace) : plainAnswer(say('below', locale));
}

/** The answer to an invoke whose own answer takes too long. Teams thanks for thumbs by itself. */
function waiting({ say }: TeamsDoorSettings, incoming: Heard) {
  const { kind, locale } = incoming;
  if (kind === 'feedback') return received();
  if (kind === 'search') return searchText(say('searchFailed', locale));
  return isDialog(incoming) ? dialogText(say('oneMoment', locale)) : plainAnswer(say('oneMoment', locale));
}

const isDialog = (incoming: Heard): boolean => incoming.kind === 'press' && incoming.surface !== 'card';

const later = (ms: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), ms).unref();
  });
