import type { Desk } from './desk.ts';
import { moveTicket, type TicketMoveOutcome } from './move-ticket.ts';
import type { Actor } from './ticket-moves.ts';

/** Puts the owner's case back for a colleague to take. It keeps its place: the queue goes by when a case was opened. */
export const releaseTicket = (desk: Desk, number: number, actor: Actor): Promise<TicketMoveOutcome> =>
  moveTicket(desk, { move: 'release', number, actor, change: { owner: null }, event: 'case.released' });
