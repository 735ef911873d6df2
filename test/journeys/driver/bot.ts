import { type Config, readConfig } from '../../../src/config.ts';
import { botOfConnector } from '../../teams/bot-of-connector.ts';

/** Everything a bot needs to be told to run against the emulated outsides. Plain data: it can go to another process. */
export interface BotOrder {
  readonly settings: Readonly<Record<string, string>>;
  /** The SDK's settings for trusting the connector, and the bot's own token there. */
  readonly trust: Readonly<Record<string, string>>;
  readonly botToken: string;
  readonly serviceUrl: string;
}

/** A bot that runs, in this process or in another. */
export interface Bot {
  readonly url: string;
  close(): Promise<void>;
  /** As a power cut would end it. */
  kill(): Promise<void>;
}

/** What openApp takes, made of an order. `graphToken` is asked at each Graph request. */
export function appArguments({ settings, trust, botToken, serviceUrl }: BotOrder, graphToken: () => Promise<string>) {
  const config: Config = readConfig(settings);
  const outside = {
    identity: botOfConnector(config.MICROSOFT_APP_ID, trust, botToken),
    graphToken,
    helpdeskServiceUrl: serviceUrl,
    host: '127.0.0.1',
  };
  return { config, outside };
}
