import type { CardMessage } from '../delivery/card-message.ts';

/** Shown when a button means nothing (any more): an old card, or one that this bot never made. */
export const staleCard = (locale: string): CardMessage => ({ card: 'conversation/stale', locale, data: {} });
