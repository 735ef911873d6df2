import type { Answer } from './answer.ts';
import type { ConnectorCall } from './connector-call.ts';
import type { ConnectorWorld, EmulatedTeam } from './connector-world.ts';
import { Refused } from './refused.ts';
import { TEAMS_ERRORS } from './teams-errors.ts';

export function getTeam(world: ConnectorWorld, { teamId }: ConnectorCall): Answer {
  const { aadGroupId, channels, id, members, name } = teamNamed(world, teamId);
  const counts = { channelCount: channels.length + 1, memberCount: members().length };
  return { status: 200, body: { id, name, aadGroupId, ...counts, tenantId: world.tenantId, type: 'standard' } };
}

/** General comes first, has the team's id, and no name. */
export function getChannels(world: ConnectorWorld, { teamId }: ConnectorCall): Answer {
  const team = teamNamed(world, teamId);
  const others = team.channels.filter(({ id }) => id !== team.id);
  return { status: 200, body: { conversations: [{ id: team.id }, ...others.map(({ id, name }) => ({ id, name }))] } };
}

function teamNamed({ teams = [] }: ConnectorWorld, teamId: string): EmulatedTeam {
  const found = teams.find(({ id }) => id === teamId);
  if (found === undefined) throw new Refused(TEAMS_ERRORS.conversationNotFound, 'The team was not found.');
  return found;
}
