import type { Answer } from './answer.ts';
import { checkedActivity } from './checked-activity.ts';
import type { ConnectorCall } from './connector-call.ts';
import type { ConnectorWorld } from './connector-world.ts';
import { teamOf } from './reach.ts';
import { Refused } from './refused.ts';
import { TEAMS_ERRORS } from './teams-errors.ts';
import { teamsIds } from './teams-ids.ts';

interface Parameters {
  readonly tenantId?: string;
  readonly channelData?: { readonly tenant?: { readonly id?: string } };
  readonly activity?: unknown;
}

/** A 1:1 chat (by Entra object id or 29: id), or a channel thread with its first message. */
export function createConversation(world: ConnectorWorld, call: ConnectorCall): Answer {
  const parameters = (call.body ?? {}) as Parameters;
  const channel = teamsIds.channelIn(call.conversationId);
  if (channel !== undefined) return startThread(world, channel.channelId, parameters);
  if (call.personId === undefined) throw new Refused(TEAMS_ERRORS.badArgument, 'Name one member or a channel.');
  const tenantId = parameters.tenantId ?? parameters.channelData?.tenant?.id;
  if (tenantId !== world.tenantId) throw new Refused(TEAMS_ERRORS.badArgument, 'The tenant is missing or unknown.');
  if (!world.installed(call.personId)) throw new Refused(TEAMS_ERRORS.notInstalled);
  if (parameters.activity === undefined) return { status: 201, body: { id: call.conversationId } };
  const first = add(world, call.conversationId, parameters.activity);
  return { status: 201, body: { id: call.conversationId, activityId: first.id } };
}

function startThread(world: ConnectorWorld, channelId: string, { activity }: Parameters): Answer {
  teamOf(world, channelId);
  if (activity === undefined) throw new Refused(TEAMS_ERRORS.badArgument, 'A thread starts with a message.');
  const id = world.conversations.newId();
  const first = add(world, teamsIds.thread(channelId, id), activity, id);
  return { status: 201, body: { id: first.conversationId, activityId: id } };
}

const add = ({ conversations }: ConnectorWorld, conversationId: string, activity: unknown, id?: string) =>
  conversations.add({ conversationId, from: 'bot', activity: checkedActivity(activity) }, id);
