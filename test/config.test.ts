import assert from 'node:assert/strict';
import { ConfigurationIncomplete, readConfig } from '../src/config.ts';

const SOME_ID = '0b07b07b-0000-4000-8000-00000000000a';
const COMPLETE = {
  ...{ MICROSOFT_APP_ID: SOME_ID, MICROSOFT_APP_TENANT_ID: SOME_ID, HELPDESK_CHANNEL_ID: '19:x@thread.tacv2' },
  ...{ ADMIN_GROUP_ID: SOME_ID, HELPDESK_GROUP_ID: SOME_ID, WAVE_GROUP_IDS: SOME_ID },
};

const complaint = (settings: Record<string, string>): string => {
  try {
    readConfig({ ...COMPLETE, ...settings });
  } catch (error) {
    assert.ok(error instanceof ConfigurationIncomplete);
    return error.message;
  }
  return '';
};

describe('the settings', () => {
  it('take ids as portals show them, and compare as Teams and Entra write them', () => {
    const shouted = Object.fromEntries(Object.entries(COMPLETE).map(([name, value]) => [name, value.toUpperCase()]));
    const { MICROSOFT_APP_TENANT_ID, ADMIN_GROUP_ID, WAVE_GROUP_IDS } = readConfig({
      ...shouted,
      HELPDESK_CHANNEL_ID: COMPLETE.HELPDESK_CHANNEL_ID,
    });
    assert.deepEqual([MICROSOFT_APP_TENANT_ID, ADMIN_GROUP_ID, ...WAVE_GROUP_IDS], [SOME_ID, SOME_ID, SOME_ID]);
  });

  it('send no token in the clear, but on this machine', () => {
    for (const name of ['TEAMS_SERVICE_URL', 'GRAPH_URL']) {
      for (const wrong of ['http://graph.microsoft.com', 'http://127.0.0.1.evil.example/', 'ftp://x/', 'graph']) {
        assert.match(complaint({ [name]: wrong }), new RegExp(name), wrong);
        assert.ok(!complaint({ [name]: wrong }).includes(wrong), 'a value is never repeated');
      }
      for (const right of ['https://graph.microsoft.us', 'http://127.0.0.1:3979', 'http://localhost:3979/x']) {
        assert.equal(complaint({ [name]: right }), '', right);
      }
    }
  });

  it('take a chooser whole or not at all', () => {
    const CHOOSER = {
      ...{ CHOOSER_ENDPOINT: 'https://host/v1/', CHOOSER_API_KEY: 'sk-secret', CHOOSER_MODEL: 'small' },
      CHOOSER_API_VERSION: '2024-10-21',
    };
    const { CHOOSER_API_VERSION: _, ...elsewhere } = CHOOSER;
    for (const whole of [CHOOSER, elsewhere, {}]) assert.equal(complaint(whole), '');
    for (const name of Object.keys(elsewhere)) {
      assert.match(complaint({ ...CHOOSER, [name]: '' }), new RegExp(`  ${name}: is missing`));
    }
    assert.equal(readConfig({ ...COMPLETE, ...CHOOSER }).CHOOSER_ENDPOINT, 'https://host/v1');
    const alone = complaint({ CHOOSER_API_VERSION: '2024-10-21' });
    for (const name of Object.keys(elsewhere)) assert.match(alone, new RegExp(name));
    const wrong = { CHOOSER_ENDPOINT: 'http://host/v1', CHOOSER_API_KEY: 'sk secret', CHOOSER_API_VERSION: 'newest' };
    const complaints = complaint({ ...CHOOSER, ...wrong });
    for (const [name, value] of Object.entries(wrong)) {
      assert.match(complaints, new RegExp(name));
      assert.ok(!complaints.includes(value), 'a value is never repeated');
    }
  });

  it('take the address of Graph with a slash at its end, and without', () => {
    for (const GRAPH_URL of ['https://graph.microsoft.us', 'https://graph.microsoft.us/']) {
      assert.equal(readConfig({ ...COMPLETE, GRAPH_URL }).GRAPH_URL, 'https://graph.microsoft.us');
    }
  });
});
