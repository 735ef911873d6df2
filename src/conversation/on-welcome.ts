import type { CardMessage } from '../delivery/card-message.ts';
import type { PressHandlers } from './handlers.ts';
import type { House } from './house.ts';
import type { Reader } from './show-article.ts';

/** What the bot is and can do, with what this person may do beyond everybody's. */
export async function welcomeCard(house: House, { person, locale }: Reader): Promise<CardMessage> {
  const [known, roles] = await Promise.all([house.directory.person(person.id), house.rolesOf(person.id)]);
  return {
    card: 'conversation/welcome',
    locale,
    data: {
      givenName: known?.givenName ?? '',
      organisation: house.organisation.organisation,
      deadline: house.organisation.deadline,
      isAdmin: roles.has('admin'),
      isHelpdesk: roles.has('helpdesk'),
    },
  };
}

export function welcomeHandlers(house: House): PressHandlers {
  return { 'conversation.welcome': async (press) => ({ show: [await welcomeCard(house, press)] }) };
}
