import type { Desk } from '../helpdesk/desk.ts';
import type { PersonContext } from '../helpdesk/open-ticket.ts';
import type { PersonId } from '../people/person.ts';
import type { House } from './house.ts';

/** What the helpdesk's handlers work with. */
export interface HelpdeskHouse
  extends Desk,
    Pick<House, 'directory' | 'rolesOf' | 'organisationIn' | 'deskHours' | 'logger'> {
  /** What goes along with a case: what was tried, on which device, and how the person stands. */
  readonly contextOf: (personId: PersonId) => Promise<PersonContext>;
  /** "19:...@thread.tacv2": the one channel where cases can be handled, besides 1:1 chats. */
  readonly helpdeskChannelId: string;
}
