import type { GraphRequest, Ground, Route } from '../graph-request.ts';
import type { GraphDevice } from '../graph-shapes.ts';
import { transitiveMemberOf } from '../membership.ts';
import { answerCollection } from '../odata/answer-collection.ts';
import { answerEntity } from '../odata/answer-entity.ts';
import {
  directoryObjects,
  directoryOptions,
  findUser,
  notFound,
  userSelection,
  usersAmong,
} from './directory-objects.ts';

const deviceProperties: readonly (keyof GraphDevice)[] = [
  ...(['id', 'deviceId', 'displayName', 'operatingSystem', 'operatingSystemVersion', 'manufacturer'] as const),
  ...(['model', 'trustType', 'profileType', 'accountEnabled', 'isManaged', 'isCompliant'] as const),
  ...(['approximateLastSignInDateTime', 'registrationDateTime'] as const),
];

function devices(cast: boolean) {
  return (request: GraphRequest, { tenant }: Ground, id = '') => {
    const owned = tenant.state.devices.get(findUser(tenant.state, id).id) ?? [];
    return answerCollection(request, {
      items: owned.map((device) => ({ ...(!cast && { '@odata.type': '#microsoft.graph.device' }), ...device })),
      context: cast ? 'devices' : 'directoryObjects',
      options: ['$select', '$top', '$count', '$skiptoken'],
      ...(cast && { properties: deviceProperties }),
      advanced: cast ? 'always' : 'when filtered',
    });
  };
}

/** /users and what hangs below one user, without their sign-in methods. */
export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users',
    serve: (request, { tenant }) =>
      answerCollection(request, {
        ...userSelection,
        items: usersAmong(tenant.state, tenant.state.users.keys()),
        context: 'users',
        options: directoryOptions,
        filterable: ['id', 'accountEnabled', 'userPrincipalName', 'displayName', 'department', 'userType', 'mail'],
      }),
  },
  {
    method: 'GET',
    path: '/users/{id}',
    serve: (request, { tenant }, id = '') =>
      answerEntity(request, {
        ...userSelection,
        item: { ...findUser(tenant.state, id) },
        context: 'users/$entity',
      }),
  },
  {
    method: 'GET',
    path: '/users/{id}/manager',
    serve(request, { tenant: { state } }, id = '') {
      const manager = state.users.get(state.managers.get(findUser(state, id).id) ?? '');
      if (manager === undefined) throw notFound('manager');
      const item = { '@odata.type': '#microsoft.graph.user', ...manager };
      return answerEntity(request, { ...userSelection, item, context: 'directoryObjects/$entity' });
    },
  },
  { method: 'GET', path: '/users/{id}/ownedDevices', serve: devices(false) },
  { method: 'GET', path: '/users/{id}/ownedDevices/microsoft.graph.device', serve: devices(true) },
  { method: 'GET', path: '/users/{id}/registeredDevices', serve: devices(false) },
  { method: 'GET', path: '/users/{id}/registeredDevices/microsoft.graph.device', serve: devices(true) },
  {
    method: 'GET',
    path: '/users/{id}/transitiveMemberOf',
    serve: (request, { tenant: { state } }, id = '') =>
      answerCollection(request, {
        items: directoryObjects(state, transitiveMemberOf(state.members, findUser(state, id).id)),
        context: 'directoryObjects',
        options: directoryOptions,
        filterable: ['id', 'displayName'],
        advanced: 'when filtered',
      }),
  },
];
