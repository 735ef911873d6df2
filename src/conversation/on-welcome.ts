import type { CardMessage } from '../delivery/card-message.ts';
import type { PressHandlers } from './handlers.ts';
import type { House } from './house.ts';
import type { Reader } from './reader.ts';
import { unlessAway } from './unless-away.ts';

/** What the bot is and can do. Without Entra, hello is said without a name and without what only some may do. */
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

export function welcomeHandlers(house: House): PressHandlers {
  return { 'conversation.welcome': async (press) => ({ show: [await welcomeCard(house, press)] }) };
}
