import type { Logger } from '../../../src/kernel/logger.ts';
import { silentLogger } from '../../kernel/silent-logger.ts';
import { eventually } from './eventually.ts';

/** A logger for openHouse(), and a wait until the bot has read the registration report, which it does by itself. */
export function reportWatch(): { readonly logger: Logger; readonly isRead: () => Promise<true> } {
  let isRead = false;
  const logger: Logger = {
    ...silentLogger,
    child: () => logger,
    info: (_fields, message) => {
      isRead ||= message === 'the registration report was read';
    },
  };
  return { logger, isRead: () => eventually('the registration report', () => isRead || undefined, 30_000) };
}
