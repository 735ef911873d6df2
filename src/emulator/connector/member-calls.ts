import type { Answer } from './answer.ts';
import type { ConnectorCall } from './connector-call.ts';
import type { ConnectorWorld } from './connector-world.ts';
import { mustReach, teamOf } from './reach.ts';
import { Refused } from './refused.ts';
import { TEAMS_ERRORS } from './teams-errors.ts';
import { teamsIds } from './teams-ids.ts';

const SMALLEST_PAGE = 50;
const LARGEST_PAGE = 500;

/** All members at once: deprecated by Teams, still answered. */
export function getMembers(world: ConnectorWorld, call: ConnectorCall): Answer {
  return { status: 200, body: memberIds(world, call.conversationId).map((id) => account(world, id)) };
}

/** By 29: id or Entra object id. */
export function getMember(world: ConnectorWorld, call: ConnectorCall): Answer {
  const wanted = teamsIds.personIn(call.memberId) ?? call.memberId.toLowerCase();
  const found = memberIds(world, call.conversationId).find((id) => id.toLowerCase() === wanted);
  if (found === undefined) throw new Refused(TEAMS_ERRORS.memberNotFound);
  return { status: 200, body: account(world, found) };
}

/** Pages of 50 to 500, as Teams rounds what it is asked for. The token is where the next page starts. */
export function getPagedMembers(world: ConnectorWorld, call: ConnectorCall): Answer {
  const asked = Number(call.query.get('pageSize') ?? LARGEST_PAGE);
  const size = Math.min(LARGEST_PAGE, Math.max(SMALLEST_PAGE, Number.isInteger(asked) ? asked : LARGEST_PAGE));
  const start = Number(call.query.get('continuationToken') ?? 0);
  const ids = memberIds(world, call.conversationId);
  const members = ids.slice(start, start + size).map((id) => account(world, id));
  const more = start + size < ids.length ? { continuationToken: String(start + size) } : {};
  return { status: 200, body: { ...more, members } };
}

function memberIds(world: ConnectorWorld, conversationId: string): readonly string[] {
  mustReach(world, conversationId);
  const channel = teamsIds.channelIn(conversationId);
  if (channel !== undefined) return teamOf(world, channel.channelId)?.members() ?? [];
  const personId = teamsIds.personIn(conversationId);
  return personId === undefined ? [] : [personId];
}

function account({ profileOf, tenantId }: ConnectorWorld, personId: string): object {
  const { name = '', userPrincipalName } = profileOf(personId) ?? {};
  const [givenName = '', ...rest] = name.split(' ');
  const address = userPrincipalName === undefined ? {} : { email: userPrincipalName, userPrincipalName };
  const entra = { aadObjectId: personId, objectId: personId, tenantId, userRole: 'user' };
  return { id: teamsIds.person(personId), name, givenName, surname: rest.join(' '), ...address, ...entra };
}
