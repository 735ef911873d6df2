import { PasswordServiceClientCredentialFactory } from 'botframework-connector';
import type { BotIdentity } from '../../src/teams/bot-identity.ts';

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
