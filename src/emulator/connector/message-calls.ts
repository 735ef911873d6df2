import type { Answer } from './answer.ts';
import { checkedActivity } from './checked-activity.ts';
import type { ConnectorCall } from './connector-call.ts';
import type { ConnectorWorld } from './connector-world.ts';
import { mustReach } from './reach.ts';
import { Refused } from './refused.ts';
import { TEAMS_ERRORS } from './teams-errors.ts';
import { teamsIds } from './teams-ids.ts';

/**
 * Posts and replies. A reply's activity id is not looked up: what a bot answers to may be a press, which is no message.
 * Posting to a channel without ";messageid=" starts a thread. Only messages are kept; typing and the like are let go.
 */
export function sendActivity(world: ConnectorWorld, { body, conversationId }: ConnectorCall): Answer {
  mustReach(world, conversationId);
  const activity = checkedActivity(body);
  const id = world.conversations.newId();
  const channel = teamsIds.channelIn(conversationId);
  const startsThread = channel !== undefined && channel.rootId === undefined;
  const where = startsThread ? teamsIds.thread(conversationId, id) : conversationId;
  if (activity.type === 'message') {
    world.conversations.add({ conversationId: where, from: 'bot', activity }, id);
  }
  return { status: 201, body: { id } };
}

/** Puts another activity in a message's place; everybody sees the new one. */
export function updateActivity(world: ConnectorWorld, call: ConnectorCall): Answer {
  mustBeOwn(world, call);
  world.conversations.replace(call.conversationId, call.activityId, checkedActivity(call.body));
  return { status: 200, body: { id: call.activityId } };
}

/** 200, because the SDK's client takes 204 for an error. */
export function deleteActivity(world: ConnectorWorld, call: ConnectorCall): Answer {
  mustBeOwn(world, call);
  world.conversations.remove(call.conversationId, call.activityId);
  return { status: 200 };
}

function mustBeOwn(world: ConnectorWorld, { activityId, conversationId }: ConnectorCall): void {
  mustReach(world, conversationId);
  const message = world.conversations.find(conversationId, activityId);
  if (message === undefined || message.deleted) throw new Refused(TEAMS_ERRORS.activityNotFound);
  if (message.from !== 'bot') throw new Refused(TEAMS_ERRORS.notEnoughPermissions);
}
