import { promise } from '../delivery/outbox.ts';
import type { House } from './house.ts';
import type { Press, Question } from './incoming.ts';
import type { Reply } from './reply.ts';

/** Answers can hold a person's own data: outside the 1:1 chat they go there instead, and the channel only learns that. */
export async function privately(
  { db }: Pick<House, 'db'>,
  { place, person, locale }: Press | Question,
  { show = [], replace }: Reply,
): Promise<Reply> {
  if (place === 'personal') return replace ? { show, replace } : { show };
  const messages = replace ? [replace, ...show] : show;
  await promise(
    db,
    messages.map((message) => ({ to: person.id, message })),
  );
  return { show: [{ card: 'conversation/private', locale, data: {} }] };
}
