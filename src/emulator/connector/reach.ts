import type { ConnectorWorld, EmulatedTeam } from './connector-world.ts';
import { Refused } from './refused.ts';
import { TEAMS_ERRORS } from './teams-errors.ts';
import { teamsIds } from './teams-ids.ts';

/** The team a channel (or a team id) belongs to; undefined when the emulator was given no teams at all. */
export function teamOf(world: ConnectorWorld, channelId: string): EmulatedTeam | undefined {
  const found = world.teams?.find(
    ({ id, channels }) => id === channelId || channels.some((one) => one.id === channelId),
  );
  if (world.teams !== undefined && found === undefined) throw new Refused(TEAMS_ERRORS.notInRoster);
  return found;
}

/** Throws Refused unless the bot may write into this 1:1 chat, channel or thread. */
export function mustReach(world: ConnectorWorld, conversationId: string): void {
  const channel = teamsIds.channelIn(conversationId);
  if (channel !== undefined) {
    teamOf(world, channel.channelId);
    if (channel.rootId !== undefined && !world.conversations.has(conversationId)) {
      throw new Refused(TEAMS_ERRORS.conversationNotFound);
    }
    return;
  }
  const personId = conversationId.startsWith('a:') ? teamsIds.personIn(conversationId) : undefined;
  if (personId === undefined) throw new Refused(TEAMS_ERRORS.conversationNotFound);
  if (world.installed(personId)) return;
  throw new Refused(
    world.conversations.has(conversationId) ? TEAMS_ERRORS.notInRoster : TEAMS_ERRORS.conversationNotFound,
  );
}
