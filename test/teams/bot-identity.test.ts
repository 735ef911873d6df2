import assert from 'node:assert/strict';
import { ConfigurationIncomplete, readConfig } from '../../src/config.ts';
import { PermanentFailure } from '../../src/kernel/failures.ts';
import { registeredBot } from '../../src/teams/bot-identity.ts';

describe('the bot in production', () => {
  it('does not start without an app id, with which the SDK would check nobody', () => {
    const rest = { type: 'SingleTenant', tenantId: '4c0a50c0-1a2b-4d3e-8f40-c0a50c0a5001', password: 'x' } as const;
    for (const appId of ['', ' ', '\t\n']) assert.throws(() => registeredBot({ appId, ...rest }), PermanentFailure);
  });

  it('names the app id among the settings that are missing', () => {
    for (const MICROSOFT_APP_ID of [undefined, '', 'not-a-guid']) {
      const environment = MICROSOFT_APP_ID === undefined ? {} : { MICROSOFT_APP_ID };
      assert.throws(
        () => readConfig(environment),
        (error) => error instanceof ConfigurationIncomplete && error.message.includes('MICROSOFT_APP_ID'),
      );
    }
  });
});
