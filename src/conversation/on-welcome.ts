import type { CardMessage } from '../delivery/card-message.ts';
import { within } from '../kernel/within.ts';
import type { PressHandlers } from './handlers.ts';
import type { House } from './house.ts';
import type { Reader } from './reader.ts';

/** What the bot is and can do, with what this person may do beyond everybody's. */
export async function welcomeCard(house: House, { person, locale }: Reader): Promise<CardMessage> {
  const [known, roles] = await Promise.all([
    unlessAway(house, house.directory.person(person.id)),
    unlessAway(house, house.rolesOf(person.id)),
  ]);
  return {
    card: 'conversation/welcome',
    locale,
    data: {
      givenName: known?.givenName ?? '',
      organisation: house.organisationIn(locale).organisation,
      deadline: house.organisationIn(locale).deadline,
      isAdmin: roles?.has('admin') ?? false,
      isHelpdesk: roles?.has('helpdesk') ?? false,
    },
  };
}

/** Hello needs nobody: without Entra it is said without a name and without what only some may do. */
async function unlessAway<T>({ logger }: House, asked: Promise<T>): Promise<T | undefined> {
  try {
    return await within(1_500, asked);
  } catch (error) {
    logger.warn({ err: error }, 'somebody is welcomed without their name or roles');
    return undefined;
  }
}

export function welcomeHandlers(house: House): PressHandlers {
  return { 'conversation.welcome': async (press) => ({ show: [await welcomeCard(house, press)] }) };
}
