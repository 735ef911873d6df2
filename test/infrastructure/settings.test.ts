import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SETTINGS } from '../../src/config.ts';
import { fileOf, keysAt } from './read-bicep.ts';

const main = fileOf('main.bicep');
const readme = readFileSync(new URL('../../infra/README.md', import.meta.url), 'utf8');

/** Settings that a deployment does not have. The reasons stand in infra/README.md. */
const NOT_PASSED_ON = ['PORT', 'DATA_DIR', 'MICROSOFT_APP_PASSWORD'];

describe('infra: the settings', () => {
  it('passes on every setting the bot knows and none it does not know', () => {
    assert.deepEqual([...passedOn(), ...NOT_PASSED_ON].toSorted(), Object.keys(SETTINGS).toSorted());
  });

  it('gives the reason for each setting it does not pass on', () => {
    for (const name of NOT_PASSED_ON) assert.match(readme, new RegExp(`^\\| \`${name}\` +\\| \\w.*\\|$`, 'm'));
  });

  it('adds nothing to the app but what App Service itself reads', () => {
    const [block] = fileOf('modules/hosting.bicep').text.match(/^var platformSettings = \{\n[\s\S]*?^\}/m) ?? [];
    assert.ok(block);
    assert.deepEqual(keysAt(2, block), ['WEBSITE_RUN_FROM_PACKAGE', 'SCM_DO_BUILD_DURING_DEPLOYMENT']);
  });

  it('passes secrets as key vault references only', () => {
    const secrets = Object.entries(SETTINGS).filter(([, setting]) => 'secret' in setting);
    for (const [name] of secrets.filter(([name]) => !NOT_PASSED_ON.includes(name))) {
      assert.match(main.text, new RegExp(`^ +${name}: secrets\\.outputs\\.\\w+Reference$`, 'm'));
    }
    const outputs = fileOf('modules/secrets.bicep').outputs;
    assert.ok(outputs.length > 0);
    for (const { value } of outputs) {
      assert.match(
        value,
        /^(empty\(\w+\) \? '' : )?'@Microsoft\.KeyVault\(SecretUri=\$\{[\w.]+\}(secrets\/[\w-]+)?\)'$/,
      );
    }
  });

  it('keeps the same defaults as the bot itself', () => {
    const values = {
      ORGANISATION_FILE: 'organisationFile',
      DESK_FILE: 'deskFile',
      TEAMS_SERVICE_URL: 'teamsServiceUrl',
      GRAPH_URL: 'graphUrl',
    };
    const more = {
      WAVE_MESSAGES_PER_SECOND: 'waveMessagesPerSecond',
      CONTENT_GAPS: 'contentGaps',
      LOG_LEVEL: 'logLevel',
    };
    for (const [setting, param] of Object.entries({ ...values, ...more })) {
      const fallback = (SETTINGS as Record<string, { fallback?: string }>)[setting]?.fallback;
      const [, written] = main.text.match(new RegExp(`^param ${param} \\w+ = '?([^'\\n]+)'?$`, 'm')) ?? [];
      assert.equal(written, fallback, setting);
    }
  });
});

function passedOn(): string[] {
  const [block] = main.text.match(/^ {4}settings: \{\n[\s\S]*?^ {4}\}/m) ?? [];
  assert.ok(block);
  return keysAt(6, block);
}
