import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { Connector } from './start-connector.ts';
import { teamsIds } from './teams-ids.ts';
import type { WireActivity } from './wire-activity.ts';

export interface Sender {
  readonly personId: string;
  readonly conversationId: string;
  /** BCP 47, such as "en-US". */
  readonly locale: string;
}

/** An activity as Teams posts it to a bot: everything but what kind it is and what it says. */
export function incomingActivity(
  connector: Connector,
  from: Sender,
  content: WireActivity,
  clock: Clock,
): WireActivity {
  const { botId, profileOf, serviceUrl, tenantId } = connector;
  const channel = teamsIds.channelIn(from.conversationId);
  const place =
    channel === undefined ? { conversationType: 'personal' } : { conversationType: 'channel', isGroup: true };
  const team = channel && { channel: { id: channel.channelId }, teamsChannelId: channel.channelId };
  const { channelData, ...rest } = content;
  return {
    id: newId(),
    timestamp: clock().toISOString(),
    localTimestamp: clock().toISOString(),
    localTimezone: 'Etc/UTC',
    channelId: 'msteams',
    serviceUrl,
    locale: from.locale,
    from: {
      id: teamsIds.person(from.personId),
      name: profileOf(from.personId)?.name ?? '',
      aadObjectId: from.personId,
    },
    recipient: { id: teamsIds.bot(botId), name: 'Passkey Guide' },
    conversation: { id: from.conversationId, tenantId, ...place },
    entities: [{ type: 'clientInfo', locale: from.locale, country: 'US', platform: 'Windows', timezone: 'Etc/UTC' }],
    ...rest,
    channelData: { tenant: { id: tenantId }, ...team, ...(channelData as object | undefined) },
  };
}
