import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { PermanentFailure } from '../kernel/failures.ts';

/** Who the bot is towards Teams, in the SDK's own words. */
export interface BotIdentity {
  readonly appId: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Instead of what the settings would make; a test's own connector needs it. */
  readonly credentials?: ServiceClientCredentialsFactory;
}

export interface RegisteredBot {
  readonly appId: string;
  readonly type: 'UserAssignedMsi' | 'SingleTenant';
  readonly tenantId: string;
  /** Only with SingleTenant. */
  readonly password: string | undefined;
}

/** A bot registered in Azure. Refuses an empty app id, with which the SDK would switch all token checks off. */
export function registeredBot({ appId, type, tenantId, password }: RegisteredBot): BotIdentity {
  if (appId.trim() === '') throw new PermanentFailure('MICROSOFT_APP_ID is empty: without it nobody would be checked');
  return {
    appId,
    settings: {
      MicrosoftAppId: appId,
      MicrosoftAppType: type,
      MicrosoftAppTenantId: tenantId,
      ...(password === undefined ? {} : { MicrosoftAppPassword: password }),
    },
  };
}

/** No token is asked for or sent: for the demo on loopback, never for production (main.ts cannot reach this). */
export function unregisteredBot(): BotIdentity {
  return { appId: '', settings: { MicrosoftAppType: 'MultiTenant' } };
}
