import type { GraphRequest, Ground, Route } from '../graph-request.ts';
import { transitiveMembers } from '../membership.ts';
import { answerCollection } from '../odata/answer-collection.ts';
import { answerEntity } from '../odata/answer-entity.ts';
import type { TenantState } from '../tenant-state.ts';
import { directoryObjects, directoryOptions, findGroup, userSelection, usersAmong } from './directory-objects.ts';

const groupProperties = [
  ...['id', 'displayName', 'description', 'createdDateTime', 'groupTypes', 'mailEnabled', 'mailNickname'],
  ...['securityEnabled', 'visibility'],
];

type Members = (state: TenantState, groupId: string) => Iterable<string>;
const direct: Members = (state, groupId) => state.members.get(groupId) ?? [];
const transitive: Members = (state, groupId) => transitiveMembers(state.members, groupId);

const filterable = ['id', 'displayName', 'accountEnabled', 'userType', 'department', 'userPrincipalName'];

function anything(members: Members) {
  return (request: GraphRequest, { tenant: { state } }: Ground, id = '') =>
    answerCollection(request, {
      items: directoryObjects(state, members(state, findGroup(state, id).id)),
      context: 'directoryObjects',
      options: directoryOptions,
      filterable,
      advanced: 'when filtered',
    });
}

function onlyUsers(members: Members) {
  return (request: GraphRequest, { tenant: { state } }: Ground, id = '') =>
    answerCollection(request, {
      ...userSelection,
      items: usersAmong(state, members(state, findGroup(state, id).id)),
      context: 'users',
      options: directoryOptions,
      filterable,
      advanced: 'always',
    });
}

/** /groups/{id} and its members, direct and through nested groups, all or cast to users. */
export const groupRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/groups/{id}',
    serve: (request, { tenant }, id = '') =>
      answerEntity(request, {
        item: { ...findGroup(tenant.state, id) },
        context: 'groups/$entity',
        properties: groupProperties,
      }),
  },
  { method: 'GET', path: '/groups/{id}/members', serve: anything(direct) },
  { method: 'GET', path: '/groups/{id}/members/microsoft.graph.user', serve: onlyUsers(direct) },
  { method: 'GET', path: '/groups/{id}/transitiveMembers', serve: anything(transitive) },
  { method: 'GET', path: '/groups/{id}/transitiveMembers/microsoft.graph.user', serve: onlyUsers(transitive) },
];
