import { openApp } from '../../../src/app.ts';
import { silentLogger } from '../../kernel/silent-logger.ts';
import { appArguments, type BotOrder } from './bot.ts';

// The whole bot as a process of its own, for tests that kill it. Told what to do in its first argument, as JSON; says
// its address on standard output when it is ready; ends when it is told to, or when whoever started it is gone.
const { graphToken, ...order } = JSON.parse(process.argv[2] ?? '') as BotOrder & { graphToken: string };
const { config, outside } = appArguments(order, async () => graphToken);
const app = await openApp(config, silentLogger, outside);
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => void app.close().then(() => process.disconnect?.()));
process.send?.({ url: app.url });
