import { chance } from '../contoso/chance.ts';
import { GraphRefusal } from '../graph-refusal.ts';
import type { GraphRequest, Ground, Route } from '../graph-request.ts';
import type { GraphMethod } from '../graph-shapes.ts';
import { answerCollection } from '../odata/answer-collection.ts';
import { answerEntity } from '../odata/answer-entity.ts';
import type { Item } from '../odata/select.ts';
import { findUser } from './directory-objects.ts';

/** The typed collections below /users/{id}/authentication and the type each holds. */
const typed = {
  fido2Methods: 'fido2AuthenticationMethod',
  microsoftAuthenticatorMethods: 'microsoftAuthenticatorAuthenticationMethod',
  windowsHelloForBusinessMethods: 'windowsHelloForBusinessAuthenticationMethod',
  platformCredentialMethods: 'platformCredentialAuthenticationMethod',
  phoneMethods: 'phoneAuthenticationMethod',
  softwareOathMethods: 'softwareOathAuthenticationMethod',
  emailMethods: 'emailAuthenticationMethod',
  temporaryAccessPassMethods: 'temporaryAccessPassAuthenticationMethod',
  externalAuthenticationMethods: 'externalAuthenticationMethod',
} as const;

const selectable: readonly string[] = ['fido2Methods'];
const onlyV1: readonly string[] = ['externalAuthenticationMethods'];

function methods(name?: keyof typeof typed) {
  return (request: GraphRequest, ground: Ground, id = '') =>
    answerCollection(request, {
      items: held(request, ground, id, name),
      context: `users('${encodeURIComponent(id)}')/authentication/${name ?? 'methods'}`,
      options: selectable.includes(name ?? '') ? ['$select'] : [],
      pageSize: 1000,
    });
}

function method(name?: keyof typeof typed) {
  return (request: GraphRequest, ground: Ground, id = '', methodId = '') => {
    const item = held(request, ground, id, name).find((one) => one.id === methodId);
    if (item === undefined) throw noMethod(methodId);
    return answerEntity(request, {
      item,
      context: `users('${encodeURIComponent(id)}')/authentication/${name ?? 'methods'}/$entity`,
    });
  };
}

/** What the person has, of one type or all, in the shape of the version asked. */
function held({ version }: GraphRequest, { tenant }: Ground, id: string, name?: keyof typeof typed): readonly Item[] {
  const all = tenant.state.methods.get(findUser(tenant.state, id).id) ?? [];
  return all
    .filter((one) => name === undefined || one['@odata.type'] === `#microsoft.graph.${typed[name]}`)
    .map((one) => (version === 'beta' ? inBeta(one) : one));
}

/** Beta tells the last use, which v1.0 does not; its published metadata lacks two properties of an access pass. */
function inBeta({ isUsable: _usable, methodUsabilityReason: _reason, ...method }: GraphMethod): Item {
  return { ...method, lastUsedDateTime: lastUsed(method as GraphMethod) };
}

/** Every third method never: nothing may take a missing date for "not used". */
function lastUsed({ id, createdDateTime }: GraphMethod): string | null {
  return chance(`used/${id}`).often(0.34) ? null : createdDateTime;
}

const noMethod = (id: string): GraphRefusal =>
  new GraphRefusal(404, 'resourceNotFound', `The resource '${id}' could not be found.`);

function removePasskey(_request: GraphRequest, { tenant }: Ground, id = '', methodId = '') {
  const user = findUser(tenant.state, id);
  const fido2 = `#microsoft.graph.${typed.fido2Methods}`;
  const passkey = tenant.state.methods.get(user.id)?.find((one) => one.id === methodId && one['@odata.type'] === fido2);
  if (passkey === undefined) throw noMethod(methodId);
  tenant.removeMethod(user.id, methodId, 'admin');
  return { status: 204 };
}

const at = '/users/{id}/authentication';

/** A person's sign-in methods: all, by type, one, and the removal of a passkey. */
export const methodRoutes: readonly Route[] = [
  { method: 'GET', path: `${at}/methods`, beta: true, serve: methods() },
  { method: 'GET', path: `${at}/methods/{methodId}`, beta: true, serve: method() },
  ...(Object.keys(typed) as (keyof typeof typed)[]).flatMap((name): readonly Route[] => [
    { method: 'GET', path: `${at}/${name}`, beta: !onlyV1.includes(name), serve: methods(name) },
    { method: 'GET', path: `${at}/${name}/{methodId}`, beta: !onlyV1.includes(name), serve: method(name) },
  ]),
  { method: 'DELETE', path: `${at}/fido2Methods/{methodId}`, beta: true, serve: removePasskey },
];
