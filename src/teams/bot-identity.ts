import { PasswordServiceClientCredentialFactory, type ServiceClientCredentialsFactory } from 'botframework-connector';
import { PermanentFailure } from '../kernel/failures.ts';

/** Who the bot is towards Teams, in the SDK's own words. */
export interface BotIdentity {
  readonly appId: string;
  readonly settings: Readonly<Record<string, string>>;
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

/**
 * A bot whose Bot Connector is another server: its token settings, and one fixed token for our own calls.
 * `endpoints` are the SDK's seven addresses; setting only some of them makes it refuse everything.
 */
export function botOfConnector(appId: string, endpoints: Readonly<Record<string, string>>, token: string): BotIdentity {
  return {
    appId,
    settings: { MicrosoftAppId: appId, MicrosoftAppType: 'MultiTenant', ...endpoints },
    credentials: new FixedToken(appId, token),
  };
}

class FixedToken extends PasswordServiceClientCredentialFactory {
  readonly #token: string;

  constructor(appId: string, token: string) {
    super(appId, 'unused');
    this.#token = token;
  }

  override async createCredentials() {
    const authorization = `Bearer ${this.#token}`;
    const signRequest = async <T extends { headers: { set(name: string, value: string): void } }>(request: T) => {
      request.headers.set('authorization', authorization);
      return request;
    };
    return { signRequest } as unknown as Awaited<
      ReturnType<PasswordServiceClientCredentialFactory['createCredentials']>
    >;
  }
}
