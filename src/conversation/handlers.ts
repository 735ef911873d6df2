import type { Press } from './incoming.ts';
import type { Reply } from './reply.ts';

/** What one press does. Parses press.data itself and checks the person's role itself, each time. */
export type PressHandler = (press: Press) => Promise<Reply>;

/** Verb of a card's Action.Execute → what it does. Verbs are "<room>.<verb>", for example "helpdesk.claim". */
export type PressHandlers = Readonly<Record<string, PressHandler>>;
