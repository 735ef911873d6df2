import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { BotIdentity } from './bot-identity.ts';
import { NotAuthenticated } from './not-authenticated.ts';
import { isTrusted } from './trusted-service-url.ts';

type Logic = (context: TurnContext) => Promise<void>;
interface ConnectorFactory {
  create(serviceUrl: string, audience?: string): Promise<ConnectorClient>;
}

/**
 * The SDK's adapter without three of its habits. Its connector client repeats every POST after a 5xx, which can show a
 * message twice and hides Teams' own answer from our retry table; it waits for an answer for ever, and with it all that
 * is to be sent next; and a failed token check answers with inner details.
 */
export class QuietAdapter extends TeamsAdapter {
  readonly #serviceUrls: readonly string[];

  /** `serviceUrls`: addresses the bot's token may go to besides those of Teams itself. */
  constructor(identity: BotIdentity, serviceUrls: readonly string[] = []) {
    super(identity.settings, identity.credentials);
    this.#serviceUrls = serviceUrls;
    const authentication = this.botFrameworkAuthentication;
    const makeFactory = authentication.createConnectorFactory.bind(authentication);
    authentication.createConnectorFactory = (claims) => temper(makeFactory(claims), serviceUrls);
  }

  /**
   * Checks the token and runs the turn; returns the invoke response if there is one.
   * Throws NotAuthenticated when the token is missing or wrong in any way (signature, audience, issuer, service URL...), or
   * when the answer would have to go to a stranger.
   */
  async receive(authorization: string, activity: Activity, logic: Logic): Promise<InvokeResponse | undefined> {
    const authenticated = await this.botFrameworkAuthentication
      .authenticateRequest(activity, authorization)
      .catch((cause: unknown) => {
        throw new NotAuthenticated('the token was refused', { cause });
      });
    if (authenticated.connectorFactory) temper(authenticated.connectorFactory, this.#serviceUrls);
    return this.processActivity(authenticated, activity, logic);
  }
}

/** Longer than Teams ever takes, and short enough for the lease of whoever sends (ms). */
const LONGEST_CALL_MS = 15_000;

const noWaitingForEver: Policy = {
  name: 'noWaitingForEver',
  sendRequest: (request, next) => next(Object.assign(request, { timeout: LONGEST_CALL_MS })),
};

interface Policy {
  readonly name: string;
  sendRequest(request: object, next: (request: object) => Promise<unknown>): Promise<unknown>;
}

interface Pipeline {
  removePolicy(which: { name: string }): void;
  addPolicy(policy: Policy): void;
}

function temper<T extends ConnectorFactory>(factory: T, serviceUrls: readonly string[]): T {
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => {
    if (!isTrusted(serviceUrl, serviceUrls)) throw new NotAuthenticated('the service URL is not one of Teams');
    const connector = await create(serviceUrl, audience);
    // A private field of the generated client: there is no public switch (noRetryPolicy is ignored).
    const { client } = connector as unknown as { client: { pipeline: Pipeline } };
    client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    client.pipeline.addPolicy(noWaitingForEver);
    return connector;
  };
  return factory;
}
