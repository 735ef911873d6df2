import type { CallName, ConnectorCall } from './connector-call.ts';
import type { Operation } from './rate-limits.ts';
import { Refused } from './refused.ts';
import { TEAMS_ERRORS } from './teams-errors.ts';
import { teamsIds } from './teams-ids.ts';

interface Route {
  readonly method: string;
  /** Segments; those in braces are ids. */
  readonly path: string;
  readonly name: CallName;
  readonly operation: Operation;
}

const conversation = 'v3/conversations/{conversationId}';
const ROUTES: readonly Route[] = [
  { method: 'POST', path: 'v3/conversations', name: 'createConversation', operation: 'create' },
  { method: 'POST', path: `${conversation}/activities`, name: 'sendActivity', operation: 'send' },
  { method: 'POST', path: `${conversation}/activities/{activityId}`, name: 'sendActivity', operation: 'send' },
  { method: 'PUT', path: `${conversation}/activities/{activityId}`, name: 'updateActivity', operation: 'send' },
  { method: 'DELETE', path: `${conversation}/activities/{activityId}`, name: 'deleteActivity', operation: 'send' },
  { method: 'GET', path: `${conversation}/members`, name: 'getMembers', operation: 'members' },
  { method: 'GET', path: `${conversation}/activities/{activityId}/members`, name: 'getMembers', operation: 'members' },
  { method: 'GET', path: `${conversation}/members/{memberId}`, name: 'getMember', operation: 'members' },
  { method: 'GET', path: `${conversation}/pagedmembers`, name: 'getPagedMembers', operation: 'members' },
  { method: 'GET', path: 'v3/teams/{teamId}', name: 'getTeam', operation: 'conversations' },
  { method: 'GET', path: 'v3/teams/{teamId}/conversations', name: 'getChannels', operation: 'conversations' },
];

/** Reads a request to "/v3/..." or "/teams/v3/...". Throws Refused for anything else and for broken percent-encoding. */
export function readCall(method: string, url: URL, body: unknown): ConnectorCall {
  const segments = url.pathname
    .replace(/^\/teams\//, '/')
    .slice(1)
    .split('/')
    .map(decoded);
  for (const route of ROUTES) {
    const ids = route.method === method ? idsIn(route.path, segments) : undefined;
    if (ids === undefined) continue;
    const { activityId = '', memberId = '', teamId = '' } = ids;
    const conversationId = ids.conversationId ?? (route.name === 'createConversation' ? leadsTo(body) : teamId);
    const { name, operation } = route;
    const shared = { name, operation, conversationId, activityId, memberId, teamId };
    return { ...shared, personId: teamsIds.personIn(conversationId), query: url.searchParams, body };
  }
  throw new Refused({ status: 404, code: 'NotFound' }, `The emulator does not know ${method} ${url.pathname}`);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refused(TEAMS_ERRORS.badArgument, 'The path is not percent-encoded correctly.');
  }
}

function idsIn(path: string, segments: readonly string[]): Readonly<Record<string, string>> | undefined {
  const expected = path.split('/');
  if (expected.length !== segments.length) return undefined;
  const ids: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith('{')) ids[part.slice(1, -1)] = segment;
    else if (part !== segment) return undefined;
  }
  return ids;
}

interface NewConversation {
  readonly members?: readonly { readonly id?: unknown; readonly aadObjectId?: unknown }[];
  readonly channelData?: { readonly channel?: { readonly id?: unknown } };
}

/** The chat or channel a new conversation is in; '' when the request names none. */
function leadsTo(body: unknown): string {
  const { channelData, members } = (body ?? {}) as NewConversation;
  if (typeof channelData?.channel?.id === 'string') return channelData.channel.id;
  const member = Array.isArray(members) && members.length === 1 ? members[0] : undefined;
  const id = typeof member?.id === 'string' ? member.id : '';
  const personId = teamsIds.personIn(id) ?? (typeof member?.aadObjectId === 'string' ? member.aadObjectId : id);
  return personId === '' ? '' : teamsIds.personalChat(personId);
}
