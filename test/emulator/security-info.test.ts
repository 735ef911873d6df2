import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { openTenant } from './open-tenant.ts';

const { robin } = contosoIds.people;

describe('the demo’s Security info page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenant-'));
  const changesFile = join(folder, 'below', 'changes.json');
  let tenant: Awaited<ReturnType<typeof openTenant>>;
  beforeEach(async () => {
    tenant = await openTenant({ changesFile });
  });
  afterEach(() => tenant.close());
  after(() => rmSync(folder, { recursive: true }));

  const page = async (query = '') => (await fetch(`${tenant.url}/security-info${query}`)).text();
  const send = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${tenant.url}/security-info`, { method: 'POST', headers, body: new URLSearchParams(form) });
  const passkeys = () => (tenant.state.methods.get(robin) ?? []).filter(({ aaGuid }) => aaGuid !== undefined);

  it('says what it stands in for, and shows Robin’s methods without the phone number', async () => {
    const text = await page();
    assert.match(text, /<strong>Demo\.<\/strong>.*stands in for/s);
    assert.match(text, /How Robin Keller signs in/);
    assert.match(text, /Microsoft Authenticator app.*Windows Hello for Business/s);
    assert.doesNotMatch(text, /7700900/);
  });

  it('labels every field and names the language, and fits a phone', async () => {
    const text = await page();
    const ids = [...text.matchAll(/<(?:input|select) id="(\w+)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, ['person', 'name']);
    for (const id of ids) assert.ok(text.includes(`<label for="${id}">`), id);
    assert.match(text, /<html lang="en">.*width=device-width/s);
  });

  it('adds a passkey, shows it, keeps it over a restart, and removes it', async () => {
    const answer = await send({ action: 'add', person: robin, kind: 'authenticatorIos', name: '<b>"Mine"</b>' });
    assert.match(await answer.text(), /role="status">The passkey was added.*&lt;b&gt;&quot;Mine&quot;/s);
    assert.equal(passkeys().length, 1);
    await tenant.close();
    tenant = await openTenant({ changesFile });
    const [passkey] = passkeys();
    assert.equal(passkey?.displayName, '<b>"Mine"</b>');
    assert.deepEqual(
      tenant.state.audits.map(({ activityDisplayName }) => activityDisplayName),
      ['Add Passkey (device-bound)', 'User registered security info'],
    );
    await send({ action: 'remove', person: robin, method: String(passkey?.id) });
    assert.deepEqual(passkeys(), []);
    assert.deepEqual(readdirSync(join(folder, 'below')), ['changes.json']);
  });

  it('refuses a form sent by another site, an unknown kind and an unknown person', async () => {
    const form = { action: 'add', person: robin, kind: 'google' };
    assert.equal((await send(form, { Origin: 'https://evil.example' })).status, 403);
    assert.equal((await send(form, { Origin: 'null' })).status, 403);
    assert.equal((await send({ ...form, kind: 'constructor' })).status, 400);
    assert.equal((await send({ ...form, person: 'somebody' })).status, 400);
    assert.equal(passkeys().length, 0);
    assert.equal((await send(form, { Origin: tenant.url })).status, 200);
    assert.equal(passkeys().length, 1);
  });

  it('removes passkeys only, whatever the form says', async () => {
    const before = tenant.state.methods.get(robin)?.length;
    const phone = tenant.state.methods.get(robin)?.find((method) => method.phoneNumber !== undefined);
    await send({ action: 'remove', person: robin, method: String(phone?.id) });
    assert.equal(tenant.state.methods.get(robin)?.length, before);
  });

  it('shows another person of the demo, but nobody else', async () => {
    assert.match(await page(`?person=${contosoIds.people.chloe}`), /How Chloé Martin signs in.*Apple Passwords/s);
    const stranger = [...tenant.state.users.keys()].find(
      (id) => !Object.values<string>(contosoIds.people).includes(id),
    );
    assert.match(await page(`?person=${stranger}&done=constructor`), /How Robin Keller signs in/);
  });

  it('names the file when it cannot be read, rather than starting with half a tenant', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"version":1,"changes":[');
    await assert.rejects(openTenant({ changesFile: broken }), /broken\.json: not a file of changes/);
  });
});
