import { z } from 'zod';
import type { ClientPlatform, Incoming } from '../conversation/incoming.ts';
import { type TeamsActivity, tenantOf } from './activity.ts';
import { readFeedback } from './read-feedback.ts';

/** Longer than any question: what follows is dropped before any work is done on it. */
const LONGEST_TEXT = 1_000;

const entraId = z.string().uuid();
const cardAction = z.object({ action: z.object({ verb: z.string().min(1).max(100), data: z.unknown().optional() }) });
const cardSubmit = z.object({ verb: z.string().min(1).max(100) }).passthrough();

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

type Turn = Omit<Extract<Incoming, { kind: 'installed' }>, 'kind'>;

function readMessage(activity: TeamsActivity, turn: Turn): Incoming {
  const submitted = cardSubmit.safeParse(activity.value);
  if (submitted.success) return { ...turn, kind: 'press', verb: submitted.data.verb, data: submitted.data };
  const text = (activity.text ?? '')
    .slice(0, 2 * LONGEST_TEXT)
    .replace(/<at>.*?<\/at>/gs, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { ...turn, kind: 'question', text: text.slice(0, LONGEST_TEXT) };
}

function readInvoke(activity: TeamsActivity, turn: Turn): Incoming {
  if (activity.name === 'adaptiveCard/action') {
    const { data: pressed } = cardAction.safeParse(activity.value);
    if (pressed) return { ...turn, kind: 'press', verb: pressed.action.verb, data: pressed.action.data };
  }
  if (activity.name === 'message/submitAction') {
    const feedback = readFeedback(activity.value);
    if (feedback) return { ...turn, kind: 'feedback', ...feedback, replyTo: activity.replyToId };
  }
  return { kind: 'unsupported', what: `invoke ${activity.name ?? ''}`.trim() };
}

/** Only what Teams calls personal is personal: anything unclear is treated as a place where others can read. */
function placeOf(activity: TeamsActivity): Turn['place'] {
  const type = activity.conversation.conversationType;
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
