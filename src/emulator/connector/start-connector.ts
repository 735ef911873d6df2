import { createServer } from 'node:http';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/logger.ts';
import { authSettings } from './auth-settings.ts';
import type { ConnectorWorld, EmulatedProfile, EmulatedTeam } from './connector-world.ts';
import { type ConversationStore, openConversations } from './conversations.ts';
import { type Faults, openFaults } from './faults.ts';
import { forgedTokens } from './forged-tokens.ts';
import { listen } from './listen.ts';
import { openRateGate } from './rate-gate.ts';
import { type RateLimits, TEAMS_RATE_LIMITS } from './rate-limits.ts';
import { serve } from './serve.ts';
import { openTokens, type TokenRequest } from './tokens.ts';

export interface ConnectorSettings {
  /** 0: any free port. */
  readonly port: number;
  readonly tenantId: string;
  /** The bot's app id, without "28:". */
  readonly botId: string;
  /** Who has the app in personal scope, by Entra object id. Asked again at each call; setInstalled goes before it. */
  readonly installed: (personId: string) => boolean;
  /** Default: the limits Teams documents. */
  readonly limits?: RateLimits | 'off';
  /** The bearer token the bot must show. Default: none is asked for. */
  readonly botToken?: string;
  readonly profileOf?: (personId: string) => EmulatedProfile | undefined;
  /** Default: every channel exists and the bot is in it. */
  readonly teams?: readonly EmulatedTeam[];
  /** Messages kept per chat and per channel; default 200. */
  readonly keep?: number;
  readonly clock?: Clock;
  readonly logger: Logger;
}

export interface Connector {
  /** Without a slash at the end. */
  readonly url: string;
  /** What activities carry, with a slash at the end. */
  readonly serviceUrl: string;
  readonly botId: string;
  readonly tenantId: string;
  readonly conversations: ConversationStore;
  readonly faults: Faults;
  readonly profileOf: (personId: string) => EmulatedProfile | undefined;
  readonly setInstalled: (personId: string, installed: boolean) => void;
  /** A token the bot has to trust, unless the request says otherwise. */
  readonly signToken: (request?: TokenRequest) => string;
  /** Tokens the bot has to refuse, by what is wrong with them. */
  readonly forgedTokens: () => Readonly<Record<string, string>>;
  readonly authSettings: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** An emulated Bot Connector on 127.0.0.1. Rejects when the port is taken. */
export async function startConnector(settings: ConnectorSettings): Promise<Connector> {
  const { botId, botToken, clock = systemClock, logger, port } = settings;
  const { setInstalled, world } = openWorld(settings, clock);
  const server = createServer();
  const url = await listen(server, port);
  const serviceUrl = `${url}/teams/`;
  // Whoever checks a token goes by the machine's time, whatever time the conversations live in.
  const tokens = openTokens({ audience: botId, serviceUrl }, systemClock);
  const faults = openFaults();
  const gate = openRateGate(settings.limits ?? TEAMS_RATE_LIMITS, clock);
  const closing = new AbortController();
  const serving = { world, gate, faultFor: faults.hitting, closing: closing.signal, url, tokens, botToken, logger };
  server.on('request', (request, response) => void serve(serving, request, response));
  return {
    ...{ url, serviceUrl, botId, tenantId: world.tenantId, conversations: world.conversations },
    ...{ faults, profileOf: world.profileOf, setInstalled, signToken: tokens.sign },
    forgedTokens: () => forgedTokens(tokens),
    authSettings: authSettings(url),
    close: () => {
      closing.abort();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function openWorld(settings: ConnectorSettings, clock: Clock) {
  const { botId, installed, keep = 200, profileOf = () => undefined, teams, tenantId } = settings;
  const changes = new Map<string, boolean>();
  const world: ConnectorWorld = {
    ...{ botId, tenantId, profileOf, teams },
    conversations: openConversations(keep, clock),
    installed: (personId) => changes.get(personId.toLowerCase()) ?? installed(personId),
  };
  const setInstalled = (personId: string, now: boolean) => void changes.set(personId.toLowerCase(), now);
  return { world, setInstalled };
}
