import { z } from 'zod';
import { cardDate } from '../delivery/card-date.ts';
import { noteResponse, type Responder, remindLater } from '../waves/respond-to-wave.ts';
import type { PressHandler, PressHandlers } from './handlers.ts';
import type { Press } from './incoming.ts';
import type { Reply } from './reply.ts';
import { waveRefused } from './wave-gate.ts';
import type { WavesHouse } from './waves-house.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const named = z.object({ waveId: z.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

/** What people press on an announcement. Only who is on its roster can; pressing twice does no harm. */
export function responseHandlers(house: WavesHouse): PressHandlers {
  return {
    'waves.register': respond(async (press, by) => {
      const noted = await noteResponse(house.db, by, 'register');
      return noted ? house.startRegistering(press) : notYours(press);
    }),
    'waves.question': respond(async (press, by) => {
      const noted = await noteResponse(house.db, by, 'question');
      return noted
        ? { show: [{ card: 'waves/ask', locale: press.locale, data: { waveId: by.waveId } }] }
        : notYours(press);
    }),
    'waves.later': respond((press, by) => later(house, press, by)),
  };
}

function respond(work: (press: Press, by: Responder) => Promise<Reply>): PressHandler {
  return async (press) => {
    const { success, data } = named.safeParse(press.data);
    return success ? work(press, { waveId: data.waveId, personId: press.person.id }) : notYours(press);
  };
}

async function later(house: WavesHouse, press: Press, by: Responder): Promise<Reply> {
  const answer = await remindLater(house.db, by, new Date(house.clock().getTime() + DAY_MS));
  if (answer.kind !== 'will-remind') return { show: [waveRefused(press.locale, answer.kind)] };
  const data = { waveId: by.waveId, remindAt: cardDate(answer.at) };
  return { show: [{ card: 'waves/later', locale: press.locale, data }] };
}

const notYours = (press: Press): Reply => ({ show: [waveRefused(press.locale, 'not-yours')] });
