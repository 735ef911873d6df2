import type { Article } from '../answers/article.ts';
import { record } from '../audit/record.ts';
import type { CardMessage } from '../delivery/card-message.ts';
import type { AllowedPasskeys } from '../guidance/allowed-passkeys.ts';
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
  const personal = await personalParts(house, reader, article);
  return {
    card: 'answers/answer',
    locale: reader.locale,
    data: {
      title: article.title,
      bodyMarkdown: fillPlaceholders(article.body, { ...house.organisation, allowed_types: personal.allowedTypes }),
      ownDevices: personal.ownDevices,
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

/** What Entra adds to an article. Each is asked for only where it is shown, and the policy once for both. */
async function personalParts(house: House, reader: Reader, article: Article) {
  const namesTypes = article.body.includes('{allowed_types}');
  const namesDevices = article.id === ABOUT_DEVICES;
  if (!namesTypes && !namesDevices) return { allowedTypes: '', ownDevices: [] };
  const allowed = allowedFor(house, reader.person.id);
  const [allowedTypes, ownDevices] = await Promise.all([
    ownAllowedTypes(house, reader, allowed),
    namesDevices ? devicesOf(house, reader, allowed) : [],
  ]);
  return { allowedTypes, ownDevices };
}

/** When Entra does not answer, the organisation's general sentence is better than no answer. */
async function ownAllowedTypes(house: House, { locale }: Reader, asked: Promise<AllowedPasskeys>): Promise<string> {
  try {
    const allowed = await within(ENTRA_MS, asked);
    return allowed ? allowedPhrase(house, allowed, locale) : house.organisation.allowed_types;
  } catch (error) {
    house.logger.warn({ err: error }, 'the policy could not be read for an answer');
    return house.organisation.allowed_types;
  }
}

interface OwnDevice {
  readonly name: string;
  /** A key of the card's strings. */
  readonly fit: string;
}

/** The person's own devices and how well each suits. Nothing when Entra does not answer. */
async function devicesOf(house: House, reader: Reader, asked: Promise<AllowedPasskeys>): Promise<readonly OwnDevice[]> {
  try {
    const { offers = [] } = (await within(ENTRA_MS, offersFor(house, reader, asked))) ?? {};
    return offers.flatMap(({ device, holder, obstacle }) =>
      device ? [{ name: device.name, fit: obstacle ? 'deviceTooOld' : FIT[holder] }] : [],
    );
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
