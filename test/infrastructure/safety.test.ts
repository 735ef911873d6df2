import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileOf, INFRA } from './read-bicep.ts';

describe('infra: safe from the start', () => {
  const everything = [...INFRA.values()].map(({ text }) => text).join('\n');

  it('lets nobody in without encryption, by FTP or with an upload password', () => {
    const hosting = fileOf('modules/hosting.bicep').text;
    for (const line of [
      'httpsOnly: true',
      "minTlsVersion: '1.2'",
      "scmMinTlsVersion: '1.2'",
      "ftpsState: 'Disabled'",
    ]) {
      assert.ok(hosting.includes(line), line);
    }
    for (const name of ['scm', 'ftp']) {
      assert.match(
        hosting,
        new RegExp(`'basicPublishingCredentialsPolicies' = \\{\\s+name: '${name}'\\s+properties: \\{\\s+allow: false`),
      );
    }
  });

  it('keeps the database off the internet and checks its certificate', () => {
    assert.match(fileOf('modules/database.bicep').text, /delegatedSubnetResourceId: subnetId/);
    assert.doesNotMatch(everything, /firewallRules|0\.0\.0\.0/);
    assert.match(fileOf('modules/secrets.bicep').text, /\?sslmode=verify-full'/);
  });

  it('treats every password as a secret and hands none out', () => {
    for (const [path, { params, outputs }] of INFRA) {
      for (const { name, secure, optional } of params.filter((param) => /password/i.test(param.name))) {
        assert.ok(secure && !optional, `${path}: ${name}`);
      }
      for (const { name, value } of outputs) assert.doesNotMatch(`${name} ${value}`, /password/i, path);
    }
  });

  it('signs the bot in with a managed identity of one tenant', () => {
    const bot = fileOf('modules/bot.bicep').text;
    assert.match(bot, /msaAppType: 'UserAssignedMSI'/);
    assert.match(bot, /msaAppTenantId: tenant\(\)\.tenantId/);
    assert.match(bot, /channelName: 'MsTeamsChannel'/);
    assert.match(fileOf('main.bicep').text, /endpoint: 'https:\/\/\$\{hosting\.outputs\.hostName\}\/api\/messages'/);
  });

  it('runs the Node that package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const [, major] = fileOf('modules/hosting.bicep').text.match(/'NODE\|(\d+)-lts'/) ?? [];
    assert.equal(engines.node, `>=${major}`);
  });
});
