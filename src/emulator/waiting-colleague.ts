import type { Logger } from '../kernel/logger.ts';
import { openPeople } from './connector/open-people.ts';
import type { Connector } from './connector/start-connector.ts';

const QUESTION = 'I have a new phone and the old one is already wiped. How do I get my passkey back?';

/** Lets a colleague ask the helpdesk for help, as she would in Teams, so that a newcomer finds a case to claim. */
export async function letColleagueAsk(
  connector: Connector,
  { personId, messagesUrl, logger }: { personId: string; messagesUrl: string; logger: Logger },
): Promise<void> {
  const people = openPeople({ connector, messagesUrl, signed: false });
  try {
    await people.say(personId, 'ask a person');
    await people.pressButton(personId, 'Send', { question: QUESTION });
  } catch (error) {
    logger.warn({ err: error }, 'nobody is waiting in the helpdesk channel');
  }
}
