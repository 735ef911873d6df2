import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = new URL('../../infra/grant-graph-permissions.sh', import.meta.url).pathname;
const script = readFileSync(SCRIPT, 'utf8');
const readme = readFileSync(new URL('../../infra/README.md', import.meta.url), 'utf8');

const granted = (script.match(/^permissions=\(\n([\s\S]*?)^\)/m)?.[1] ?? '').trim().split(/\s+/);
const explained = [...readme.matchAll(/^\| `([\w-]+\.[\w.]+)` +\| \S[^|]+ \| \S[^|]+ \|$/gm)].map(([, name]) => name);

/** Stands in for the Azure CLI: knows role ids named after their permission, one of them already granted; notes each POST. */
const FAKE_AZ = `#!/usr/bin/env bash
case "$*" in
  *"--query id "*) echo graph-object ;;
  *appRoles*Missing*) ;;
  *appRoles*) echo "$*" | sed "s/.*value=='\\([^']*\\)'.*/role-of-\\1/" ;;
  *"--method GET"*) echo role-of-AuditLog.Read.All ;;
  *"--method POST"*) echo "$*" >> "$POSTS" ;;
esac
`;

describe('the permissions of the bot in Microsoft Graph', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'permissions-'));
    writeFileSync(join(folder, 'az'), FAKE_AZ);
    chmodSync(join(folder, 'az'), 0o755);
    writeFileSync(join(folder, 'posts'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => {
    const env = { PATH: `${folder}:${process.env.PATH}`, POSTS: join(folder, 'posts') };
    return promisify(execFile)('bash', args, { env });
  };
  const posts = () => readFileSync(join(folder, 'posts'), 'utf8').trim().split('\n');

  it('are the ones the README explains', () => {
    assert.ok(granted.length >= 5);
    assert.deepEqual(granted, explained);
  });

  it('are exactly those that the questions to Microsoft Graph say they need', () => {
    const needed = sourcesOf('../../src/graph/').flatMap((source) =>
      [...source.matchAll(/permission: '([^']+)'/g)].flatMap(([, names]) => (names as string).split(' and ')),
    );
    assert.deepEqual([...new Set(needed)].toSorted(), granted.toSorted());
  });

  it('only read', () => {
    for (const name of granted) assert.match(name, /\.Read\.(All|AuthenticationMethod)$/);
    assert.doesNotMatch(script, /ReadWrite|Directory\.AccessAsUser|RoleManagement/);
  });

  it('are granted once each; what is already there is left alone', async () => {
    const { stdout } = await run(SCRIPT, 'bot-principal');
    assert.match(stdout, /^AuditLog\.Read\.All: already there$/m);
    const roles = posts().map((line) => line.match(/"appRoleId":"role-of-([^"]+)"/)?.[1]);
    assert.deepEqual(
      roles,
      granted.filter((name) => name !== 'AuditLog.Read.All'),
    );
    for (const line of posts()) {
      assert.match(line, /servicePrincipals\/bot-principal\/appRoleAssignments/);
      assert.match(line, /"principalId":"bot-principal","resourceId":"graph-object"/);
    }
  });

  it('stop at a name Microsoft Graph does not know, before granting it', async () => {
    const changed = join(folder, 'changed.sh');
    writeFileSync(changed, script.replace('User.Read.All', 'Missing.Read.All'));
    await assert.rejects(run(changed, 'bot-principal'), /no permission called Missing\.Read\.All/);
    assert.deepEqual(posts(), ['']);
  });

  it('need to know whom to grant them to', async () => {
    await assert.rejects(run(SCRIPT), /Give the BOT_PRINCIPAL_ID/);
    assert.deepEqual(posts(), ['']);
  });
});

function sourcesOf(folder: string): string[] {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url).map((file) => readFileSync(new URL(file, url), 'utf8'));
}
