import { type Html, html } from './html.ts';
import { type PasskeyKind, passkeyKinds } from './passkey-kinds.ts';
import { securityInfoStyle } from './security-info-style.ts';

interface ShownMethod {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly removable: boolean;
}

export interface SecurityInfo {
  readonly person: { readonly id: string; readonly name: string };
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly methods: readonly ShownMethod[];
  /** What has just happened; undefined on a fresh visit. */
  readonly news: string | undefined;
}

/** The demo's stand-in for aka.ms/mysecurityinfo: one person's sign-in methods, with forms to add and remove passkeys. */
export function securityInfoPage(info: SecurityInfo): string {
  const { person, methods, news } = info;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Security info of ${person.name} – demo</title>
<style>${securityInfoStyle}</style>
</head>
<body>
<p class="notice" role="note"><strong>Demo.</strong> This page stands in for Microsoft’s own Security info page
(aka.ms/mysecurityinfo). The people, the company and the passkeys are made up. Never enter a real password here.</p>
<main>
<h1>Security info</h1>
${news === undefined ? html`` : html`<p class="news" role="status">${news}</p>`}
${personForm(info)}
<h2>How ${person.name} signs in</h2>
<ul class="methods">${methods.map((method) => methodItem(method, person.id))}</ul>
${addForm(person.id)}
</main>
</body>
</html>
`.text;
}

const personForm = ({ person, people }: SecurityInfo): Html => html`<form method="get" action="/security-info">
<label for="person">Whose page</label>
<select id="person" name="person">${people.map(
  ({ id, name }) => html`<option value="${id}"${id === person.id ? html` selected` : html``}>${name}</option>`,
)}</select>
<button type="submit" class="quiet">Show</button>
</form>`;

const methodItem = ({ id, title, detail, removable }: ShownMethod, personId: string): Html => html`<li>
<div><strong>${title}</strong><br><span>${detail}</span></div>
${
  removable
    ? html`<form method="post" action="/security-info"><input type="hidden" name="action" value="remove">
<input type="hidden" name="person" value="${personId}"><input type="hidden" name="method" value="${id}">
<button type="submit" class="quiet" aria-label="Remove ${title}, ${detail}">Remove</button></form>`
    : html``
}
</li>`;

const addForm = (personId: string): Html => html`<h2>Add a passkey</h2>
<form method="post" action="/security-info" class="add">
<input type="hidden" name="action" value="add"><input type="hidden" name="person" value="${personId}">
<fieldset><legend>Where should the passkey be kept?</legend>
${(Object.keys(passkeyKinds) as PasskeyKind[]).map(
  (
    kind,
    n,
  ) => html`<label class="choice"><input type="radio" name="kind" value="${kind}"${n === 0 ? html` checked` : html``}>
${passkeyKinds[kind].label} <span>(${passkeyKinds[kind].passkeyType === 'synced' ? 'synced' : 'device-bound'})</span></label>`,
)}
</fieldset>
<label for="name">Name (optional)</label>
<input id="name" name="name" type="text" maxlength="30" autocomplete="off">
<button type="submit">Add passkey</button>
</form>`;
