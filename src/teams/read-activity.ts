import { z } from 'zod';
import type { ClientPlatform, Incoming, Turn } from '../conversation/incoming.ts';
import { type TeamsActivity, tenantOf } from './activity.ts';
import { readInvoke } from './read-invoke.ts';
import { readSubmitted } from './read-submitted.ts';

/** Longer than any question: what follows is dropped before any work is done on it. */
const LONGEST_TEXT = 1_000;

const entraId = z.string().uuid();

/** What an activity means to the product. Never throws: whatever is not understood is a value. */
export function readActivity(activity: TeamsActivity): Incoming {
  const personId = entraId.safeParse(activity.from.aadObjectId);
  const tenantId = tenantOf(activity);
  if (!personId.success || tenantId === undefined)
    return { kind: 'unsupported', what: 'sender without Entra identity' };
  const turn = {
    person: { id: personId.data.toLowerCase(), name: activity.from.name ?? '' },
    place: placeOf(activity),
    address: {
      kind: 'conversation',
      conversationId: activity.conversation.id,
      serviceUrl: activity.serviceUrl,
      tenantId,
    },
    locale: activity.locale ?? 'en',
    ...platformOf(activity),
  } as const;
  switch (activity.type) {
    case 'message':
      return readMessage(activity, turn);
    case 'invoke':
      return readInvoke(activity, turn);
    case 'installationUpdate':
      return { ...turn, kind: activity.action?.startsWith('remove') ? 'removed' : 'installed' };
    default:
      return { kind: 'unsupported', what: activity.type };
  }
}

function readMessage(activity: TeamsActivity, turn: Turn): Incoming {
  const pressed = readSubmitted(activity.value);
  if (pressed) return { ...turn, kind: 'press', surface: 'card', ...pressed };
  const text = (activity.text ?? '')
    .slice(0, 2 * LONGEST_TEXT)
    .replace(/<at>.*?<\/at>/gs, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { ...turn, kind: 'question', text: text.slice(0, LONGEST_TEXT) };
}

/**
 * Only what Teams calls personal is personal: anything unclear is treated as a place where others can read. Two people's
 * own chat, where a card of ours can be dropped, is called personal too; its id begins like a group chat's.
 */
function placeOf({ conversation }: TeamsActivity): Turn['place'] {
  const type = conversation.conversationType;
  if (type === 'personal' && conversation.id.startsWith('19:')) return 'groupChat';
  return type === 'personal' || type === 'channel' ? type : 'groupChat';
}

const PLATFORMS: ReadonlyMap<string | undefined, ClientPlatform> = new Map([
  ['iOS', 'iphone'],
  ['Android', 'android'],
  ['Windows', 'windows'],
  ['Mac', 'mac'],
  ['macOS', 'mac'],
]);

/** What the client says of itself; nothing when it says nothing. Source: Bot Framework's clientInfo entity. */
function platformOf({ entities = [] }: TeamsActivity): { readonly platform?: ClientPlatform } {
  const client = entities.find(({ type }) => type === 'clientInfo');
  return client ? { platform: PLATFORMS.get(client.platform) ?? 'other' } : {};
}
