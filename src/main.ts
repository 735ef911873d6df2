import { ClientSecretCredential, ManagedIdentityCredential } from '@azure/identity';
import { newLogger, openApp } from './app.ts';
import { type Config, ConfigurationIncomplete, readConfig } from './config.ts';
import { PermanentFailure } from './kernel/failures.ts';
import { untilStopped } from './kernel/until-stopped.ts';
import { registeredBot } from './teams/bot-identity.ts';

try {
  const config = readConfig();
  const app = await openApp(config, newLogger(config.LOG_LEVEL), outsideOf(config));
  await untilStopped();
  await app.close();
} catch (error) {
  const expected = error instanceof ConfigurationIncomplete || error instanceof PermanentFailure;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}

function outsideOf(config: Config) {
  const appId = config.MICROSOFT_APP_ID;
  const tenantId = config.MICROSOFT_APP_TENANT_ID;
  const password = config.MICROSOFT_APP_PASSWORD;
  const credential =
    password === undefined
      ? new ManagedIdentityCredential({ clientId: appId })
      : new ClientSecretCredential(tenantId, appId, password);
  return {
    identity: registeredBot({ appId, type: config.MICROSOFT_APP_TYPE, tenantId, password }),
    graphToken: async () => (await credential.getToken(`${config.GRAPH_URL}/.default`)).token,
    helpdeskServiceUrl: config.TEAMS_SERVICE_URL,
    host: undefined,
  };
}
