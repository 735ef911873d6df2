import { ConnectorClient } from 'botframework-connector';
import {
  type Connector,
  type ConnectorSettings,
  startConnector,
} from '../../../src/emulator/connector/start-connector.ts';
import { silentLogger } from '../../kernel/silent-logger.ts';

export const BOT = '6a0b0000-0b07-4c55-8d05-000000000001';
export const TENANT = '4c0a50c0-1a2b-4d3e-8f40-c0a50c0a5001';
export const AMARA = '0b1b0000-5eed-4a11-9a01-000000000002';
export const JONAS = '0b1b0000-5eed-4a11-9a01-000000000003';
export const CHANNEL = '19:helpdesk@thread.tacv2';

/** A connector in which Amara and Jonas have the app; rate limits are off unless asked for. */
export const openConnector = (settings: Partial<ConnectorSettings> = {}): Promise<Connector> =>
  startConnector({
    ...{ port: 0, tenantId: TENANT, botId: BOT, limits: 'off', logger: silentLogger },
    installed: (personId) => personId === AMARA || personId === JONAS,
    ...settings,
  });

interface Pipeline {
  removePolicy(which: { name: string }): void;
}

/** The SDK's own client, without its retries: what it throws is what the emulator answered. */
export function openClient(baseUri: string, token?: string): ConnectorClient {
  const credentials = {
    signRequest: async <T extends { headers: { set(name: string, value: string): void } }>(request: T): Promise<T> => {
      if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
  };
  const client = new ConnectorClient(credentials as never, { baseUri });
  (client as unknown as { client: { pipeline: Pipeline } }).client.pipeline.removePolicy({
    name: 'defaultRetryPolicy',
  });
  return client;
}

/** Reads what the SDK threw. Fails when the promise did not reject. */
export async function thrownBy(promise: Promise<unknown>) {
  const error = await promise.then(
    () => {
      throw new Error('the call went well');
    },
    (thrown: unknown) => thrown,
  );
  const { code, details, name, response, statusCode } = error as RestErrorLike;
  return { name, status: statusCode, code, details, retryAfter: response?.headers.get('retry-after') };
}

interface RestErrorLike {
  readonly name: string;
  readonly statusCode?: number;
  readonly code?: string;
  readonly details?: Record<string, unknown>;
  readonly response?: { readonly headers: { get(name: string): string | undefined } };
}
