import type { CardMessage } from '../delivery/card-message.ts';
import { promise } from '../delivery/outbox.ts';
import type { House } from './house.ts';
import type { Press } from './incoming.ts';
import type { Reply } from './reply.ts';

/** What a dialog is headed by when nothing better is known. */
const TITLE = 'Passkey Guide';

export const shownInDialog = (card: CardMessage): Reply => ({ dialog: { title: TITLE, card } });

/**
 * The answer to a press that opened a dialog or was made in one. A dialog is seen by whoever pressed only, wherever the
 * card stands, and so may hold what is private; what is shown beyond it goes to the 1:1 chat.
 */
export async function inDialog(
  { db }: Pick<House, 'db'>,
  { person, place }: Press,
  { dialog, replace, show = [] }: Reply,
): Promise<Reply> {
  const cards = replace ? [replace, ...show] : show;
  const [first, ...others] = cards;
  const shown = dialog || !first ? { dialog: dialog ?? 'close' } : shownInDialog(first);
  const beyond = dialog ? cards : others;
  if (place === 'personal') return { ...shown, show: beyond };
  await promise(
    db,
    beyond.map((message) => ({ to: person.id, message })),
  );
  return shown;
}
