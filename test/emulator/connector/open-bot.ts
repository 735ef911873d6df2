import { TeamsAdapter } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import restify from 'restify';
import type { Connector } from '../../../src/emulator/connector/start-connector.ts';
import { botOfConnector } from '../../teams/bot-of-connector.ts';
import { BOT } from './open-client.ts';

export interface TestBot {
  readonly messagesUrl: string;
  close(): Promise<void>;
}

/** A bot of the SDK and nothing else, that checks tokens and answers each turn with `logic`. */
export async function openBot(connector: Connector, logic: (context: TurnContext) => Promise<void>): Promise<TestBot> {
  const { credentials, settings } = botOfConnector(BOT, connector.authSettings, 'the bot');
  const adapter = new TeamsAdapter(settings, credentials);
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    await adapter.process(request, response, logic);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    messagesUrl: `http://127.0.0.1:${server.address().port}/api/messages`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        (server as unknown as { server: { closeAllConnections(): void } }).server.closeAllConnections();
      }),
  };
}
