import assert from 'node:assert/strict';
import { unregisteredBot } from '../../src/teams/bot-identity.ts';
import { QuietAdapter } from '../../src/teams/quiet-adapter.ts';
import { teamsMessenger } from '../../src/teams/teams-messenger.ts';
import { isTrusted } from '../../src/teams/trusted-service-url.ts';
import { showing } from './showing.ts';

const CONFIGURED = ['http://127.0.0.1:56150/_connector', 'https://entrance.example/teams/'];

describe('the bot’s token', () => {
  for (const serviceUrl of [
    'https://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net/emea/4c0a50c0-1a2b-4d3e-8f40-c0a50c0a5001/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://smba.infra.gov.teams.microsoft.us/teams',
    'https://smba.infra.dod.teams.microsoft.us/teams',
    'https://entrance.example/emea/',
    'http://127.0.0.1:56150/_connector',
  ]) {
    it(`goes to ${serviceUrl}`, () => assert.equal(isTrusted(serviceUrl, CONFIGURED), true));
  }

  for (const serviceUrl of [
    'https://smba.trafficmanager.net.evil.example/teams/',
    'https://evil.example/smba.trafficmanager.net/',
    'https://xsmba.trafficmanager.net/',
    'https://evilteams.microsoft.com/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://someone@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'http://smba.trafficmanager.net/teams/',
    'http://entrance.example/teams/',
    'http://127.0.0.1:9/',
    'nonsense',
    '',
  ]) {
    it(`never goes to ${serviceUrl || 'nowhere'}`, () => assert.equal(isTrusted(serviceUrl, CONFIGURED), false));
  }

  it('does not go out with a message to a stored address that is not Teams’', async () => {
    const adapter = new QuietAdapter(unregisteredBot(), CONFIGURED);
    const messenger = teamsMessenger(
      adapter,
      '',
      showing(() => ({ content: {}, summary: '' })),
    );
    const to = {
      kind: 'conversation',
      conversationId: 'a:1',
      serviceUrl: 'http://127.0.0.1:9/',
      tenantId: 't',
    } as const;
    const message = { card: 'answers/answer', data: {} };
    assert.deepEqual(await messenger.send(to, message), { kind: 'refused', why: 'ServiceUrlNotTrusted' });
  });
});
