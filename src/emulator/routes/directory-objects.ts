import { GraphRefusal } from '../graph-refusal.ts';
import type { GraphGroup, GraphUser } from '../graph-shapes.ts';
import type { Item, Selectable } from '../odata/select.ts';
import type { TenantState } from '../tenant-state.ts';

/** What Graph gives of a user without $select; everything else has to be asked for. */
export const userSelection = {
  byDefault: [
    ...['id', 'displayName', 'givenName', 'surname', 'userPrincipalName', 'mail', 'jobTitle', 'officeLocation'],
    ...['businessPhones', 'mobilePhone', 'preferredLanguage'],
  ],
  properties: [
    ...['id', 'displayName', 'givenName', 'surname', 'userPrincipalName', 'mail', 'mailNickname', 'jobTitle'],
    ...['department', 'officeLocation', 'businessPhones', 'mobilePhone', 'preferredLanguage', 'usageLocation'],
    ...['accountEnabled', 'userType', 'externalUserState', 'createdDateTime', 'employeeHireDate'],
    'onPremisesSyncEnabled',
  ],
} as const satisfies Selectable;

export const directoryOptions = ['$select', '$filter', '$top', '$count', '$skiptoken'];

/** The user with this object id or user principal name. Throws 404, as Graph words it. */
export function findUser(state: TenantState, idOrName: string): GraphUser {
  const wanted = idOrName.toLowerCase();
  const byId = state.users.get(wanted);
  if (byId !== undefined) return byId;
  for (const user of state.users.values()) if (user.userPrincipalName.toLowerCase() === wanted) return user;
  throw notFound(idOrName);
}

/** The group with this object id. Throws 400 for what is no object id, 404 for an unknown one. */
export function findGroup(state: TenantState, id: string): GraphGroup {
  if (!/^[0-9a-f-]{36}$/i.test(id)) {
    throw new GraphRefusal(400, 'Request_BadRequest', `Invalid object identifier '${id}'.`);
  }
  const group = state.groups.get(id.toLowerCase());
  if (group === undefined) throw notFound(id);
  return group;
}

export const notFound = (id: string): GraphRefusal =>
  new GraphRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** Users and groups as a mixed list shows them: each with its type. */
export function directoryObjects(state: TenantState, ids: Iterable<string>): readonly Item[] {
  return [...ids].flatMap((id): readonly Item[] => {
    const [user, group] = [state.users.get(id), state.groups.get(id)];
    if (user !== undefined) return [{ '@odata.type': '#microsoft.graph.user', ...user }];
    return group === undefined ? [] : [{ '@odata.type': '#microsoft.graph.group', ...group }];
  });
}

/** Only the users among them, as a list cast to users shows them: without a type. */
export const usersAmong = (state: TenantState, ids: Iterable<string>): readonly Item[] =>
  [...ids].flatMap((id): readonly Item[] => {
    const user = state.users.get(id);
    return user === undefined ? [] : [{ ...user }];
  });
