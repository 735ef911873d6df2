import { contosoIds } from './contoso-ids.ts';
import type { GraphMethod } from './graph-shapes.ts';
import { type PasskeyKind, passkeyKinds } from './passkey-kinds.ts';
import { securityInfoPage } from './security-info-page.ts';
import type { Tenant } from './tenant.ts';
import { type TextAnswer, textAnswer } from './text-answer.ts';

const newsOf = new Map([
  ['added', 'The passkey was added.'],
  ['removed', 'The passkey was removed.'],
]);

const titles: Readonly<Record<string, string>> = {
  fido2AuthenticationMethod: 'Passkey',
  microsoftAuthenticatorAuthenticationMethod: 'Microsoft Authenticator app',
  windowsHelloForBusinessAuthenticationMethod: 'Windows Hello for Business',
  platformCredentialAuthenticationMethod: 'Platform credential',
  phoneAuthenticationMethod: 'Phone',
  softwareOathAuthenticationMethod: 'One-time code app',
  emailAuthenticationMethod: 'Email',
  passwordAuthenticationMethod: 'Password',
  temporaryAccessPassAuthenticationMethod: 'Temporary Access Pass',
};

/** GET /security-info?person=… : the page. Only the six named people have one; the demo person is the default. */
export function showSecurityInfo(tenant: Tenant, query: URLSearchParams): TextAnswer {
  const people = Object.values(contosoIds.people).flatMap((id) => {
    const user = tenant.state.users.get(id);
    return user === undefined ? [] : [{ id, name: user.displayName }];
  });
  const person = people.find(({ id }) => id === query.get('person')) ?? people[0];
  if (person === undefined) return textAnswer(404, 'None of the demo’s people is left in this tenant.');
  const methods = (tenant.state.methods.get(person.id) ?? []).map(shown);
  const news = newsOf.get(query.get('done') ?? '');
  return page(securityInfoPage({ person, people, methods, news }));
}

/** POST /security-info: adds or removes a passkey of a named person, then shows the page again. */
export function changeSecurityInfo(tenant: Tenant, form: URLSearchParams): TextAnswer {
  const personId = Object.values(contosoIds.people).find((id) => id === form.get('person'));
  if (personId === undefined || !tenant.state.users.has(personId))
    return textAnswer(400, 'Whose passkey? Go back and choose.');
  if (form.get('action') === 'add') {
    const kind = form.get('kind') ?? '';
    if (!Object.hasOwn(passkeyKinds, kind)) return textAnswer(400, 'Which kind of passkey? Go back and choose one.');
    const name = form.get('name')?.trim().slice(0, 30);
    tenant.addPasskey(personId, { kind: kind as PasskeyKind, ...(name && { name }) });
    return seeOther(personId, 'added');
  }
  const method = tenant.state.methods.get(personId)?.find(({ id }) => id === form.get('method'));
  if (method !== undefined && isPasskey(method)) tenant.removeMethod(personId, method.id);
  return seeOther(personId, 'removed');
}

const isPasskey = (method: GraphMethod): boolean => method['@odata.type'].endsWith('.fido2AuthenticationMethod');

function shown(method: GraphMethod) {
  const title = titles[method['@odata.type'].replace('#microsoft.graph.', '')] ?? 'Other method';
  const added = `added ${method.createdDateTime?.slice(0, 10) ?? 'at an unknown time'}`;
  const names = [method.displayName, method.model].filter((text) => typeof text === 'string' && text !== '');
  return { id: method.id, title, detail: [...new Set(names), added].join(', '), removable: isPasskey(method) };
}

const page = (text: string): TextAnswer => ({
  status: 200,
  text,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
  },
});

const seeOther = (personId: string, done: string): TextAnswer => ({
  status: 303,
  text: '',
  headers: { Location: `/security-info?person=${personId}&done=${done}` },
});
