import type { Article } from '../answers/article.ts';
import { record } from '../audit/record.ts';
import type { CardMessage } from '../delivery/card-message.ts';
import type { Holder } from '../guidance/guide.ts';
import { within } from '../kernel/within.ts';
import { fillPlaceholders } from '../texts/placeholders.ts';
import { allowedFor, allowedPhrase } from './allowed-for.ts';
import type { House } from './house.ts';
import { offersFor } from './offers-for.ts';
import type { Reader } from './reader.ts';

/** What goes with an article: the words that led to it (for a person to read later) and what else could be meant. */
export interface Asked {
  readonly question: string;
  readonly others: readonly string[];
}

/** The one answer that depends on what the person has. */
const ABOUT_DEVICES = 'which-device';

/** An answer waits this long for what only Entra knows, and then goes without it. */
const ENTRA_MS = 1_500;

/** An approved answer as a card, with the organisation's words and, where the text asks for them, this person's policy. */
export async function articleCard(house: House, reader: Reader, article: Article, asked: Asked): Promise<CardMessage> {
  await record(house.db, { actor: reader.person.id, event: 'answer.given', subject: `article:${article.id}` });
  return {
    card: 'answers/answer',
    locale: reader.locale,
    data: {
      title: article.title,
      bodyMarkdown: await filled(house, reader, article.body),
      ownDevices: article.id === ABOUT_DEVICES ? await ownDevices(house, reader) : [],
      urgent: article.urgent,
      article: article.id,
      question: asked.question,
      others: asked.others.join(','),
      canRegister: article.next.includes('register'),
      canCheck: article.next.includes('check'),
      canAsk: article.next.includes('help') || article.urgent,
    },
  };
}

async function filled(house: House, reader: Reader, body: string): Promise<string> {
  const allowed_types = body.includes('{allowed_types}') ? await ownAllowedTypes(house, reader) : '';
  return fillPlaceholders(body, { ...house.organisation, allowed_types });
}

/** When Entra does not answer, the organisation's general sentence is better than no answer. */
async function ownAllowedTypes(house: House, { person, locale }: Reader): Promise<string> {
  try {
    const allowed = await within(ENTRA_MS, allowedFor(house, person.id));
    return allowed ? allowedPhrase(house, allowed, locale) : house.organisation.allowed_types;
  } catch (error) {
    house.logger.warn({ err: error }, 'the policy could not be read for an answer');
    return house.organisation.allowed_types;
  }
}

/** The person's own devices and how well each suits, as keys of the card's strings. Nothing when Entra does not answer. */
async function ownDevices(house: House, reader: Reader): Promise<readonly { name: string; fit: string }[]> {
  try {
    const { offers = [] } = (await within(ENTRA_MS, offersFor(house, reader))) ?? {};
    const own = offers.flatMap(({ device, holder, obstacle }) =>
      device ? [{ name: device.name, holder, obstacle }] : [],
    );
    return own.map(({ name, holder, obstacle }) => ({ name, fit: obstacle ? 'deviceTooOld' : FIT[holder] }));
  } catch (error) {
    house.logger.warn({ err: error }, 'the devices could not be read for an answer');
    return [];
  }
}

const FIT: Readonly<Record<Holder, string>> = {
  iphone: 'deviceFirst',
  android: 'deviceFirst',
  'security-key': 'deviceFirst',
  windows: 'deviceSecond',
  mac: 'deviceSecond',
};
