import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import type { RunningDemo } from './running-demo.ts';

const CHANNEL = '19:passkey-cases@thread.tacv2';

/** Another member of the helpdesk presses a button in the channel: the same request Teams would send. */
export async function pressAsColleague(
  demo: RunningDemo,
  { personId = contosoIds.people.chloe, verb, data }: { personId?: string; verb: string; data: object },
): Promise<void> {
  const response = await fetch(`${demo.bot}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: String(Date.now()),
      channelId: 'msteams',
      serviceUrl: `${demo.chat}/_connector`,
      from: { id: `29:${personId}`, name: 'Chloé Martin', aadObjectId: personId },
      recipient: { id: '28:passkey-guide', name: 'Passkey Guide' },
      conversation: { id: CHANNEL, conversationType: 'channel', tenantId: contosoIds.tenant },
      channelData: { tenant: { id: contosoIds.tenant }, channel: { id: CHANNEL } },
      locale: 'en-US',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    }),
  });
  if (!response.ok) throw new Error(`the press was answered with ${response.status}`);
}
