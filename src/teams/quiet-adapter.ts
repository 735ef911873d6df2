import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { BotIdentity } from './bot-identity.ts';
import { NotAuthenticated } from './not-authenticated.ts';

type Logic = (context: TurnContext) => Promise<void>;
interface ConnectorFactory {
  create(serviceUrl: string, audience?: string): Promise<ConnectorClient>;
}

/**
 * The SDK's adapter without two of its habits. Its connector client repeats every POST after a 5xx, which can show a
 * message twice and hides Teams' own answer from our retry table; and a failed token check answers with inner details.
 */
export class QuietAdapter extends TeamsAdapter {
  constructor(identity: BotIdentity) {
    super(identity.settings, identity.credentials);
    const authentication = this.botFrameworkAuthentication;
    const makeFactory = authentication.createConnectorFactory.bind(authentication);
    authentication.createConnectorFactory = (claims) => withoutRetries(makeFactory(claims));
  }

  /**
   * Checks the token and runs the turn; returns the invoke response if there is one.
   * Throws NotAuthenticated when the token is missing or wrong in any way (signature, audience, issuer, service URL...).
   */
  async receive(authorization: string, activity: Activity, logic: Logic): Promise<InvokeResponse | undefined> {
    const authenticated = await this.botFrameworkAuthentication
      .authenticateRequest(activity, authorization)
      .catch((cause: unknown) => {
        throw new NotAuthenticated('the token was refused', { cause });
      });
    if (authenticated.connectorFactory) withoutRetries(authenticated.connectorFactory);
    return this.processActivity(authenticated, activity, logic);
  }
}

function withoutRetries<T extends ConnectorFactory>(factory: T): T {
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => {
    const connector = await create(serviceUrl, audience);
    // A private field of the generated client: there is no public switch (noRetryPolicy is ignored).
    const { client } = connector as unknown as {
      client: { pipeline: { removePolicy(which: { name: string }): void } };
    };
    client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    return connector;
  };
  return factory;
}
