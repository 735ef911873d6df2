import { cardDate } from '../delivery/card-date.ts';
import type { CardMessage } from '../delivery/card-message.ts';
import { assess } from '../enrolment/assess.ts';
import type { NotAllowed } from '../guidance/allowed-passkeys.ts';
import type { Guide, Symptom } from '../guidance/guide.ts';
import type { DeviceOffer } from '../guidance/offer-devices.ts';
import { OFFICIAL_URL } from '../people/organisation.ts';
import type { Passkey, SignInMethod } from '../people/sign-in-method.ts';
import { fillPlaceholders } from '../texts/placeholders.ts';
import type { House } from './house.ts';
import type { Reader } from './reader.ts';

/** What a line of "Which device?" is called in the press that chooses it. */
export const choiceValue = ({ holder, device }: DeviceOffer): string => (device ? `${holder}:${device.id}` : holder);

export function devices({ locale }: Reader, offers: readonly DeviceOffer[]): CardMessage {
  const usable = offers.filter(({ obstacle }) => !obstacle);
  const choices = usable.map((offer) => ({
    value: choiceValue(offer),
    name: offer.device?.name ?? '',
    ...kindOf(offer),
  }));
  const tooOld = offers.filter(({ obstacle }) => obstacle).map(({ device }) => device?.name ?? '');
  return {
    card: 'guidance/choose-device',
    locale,
    data: { choices, first: choices[0]?.value ?? '', tooOld: tooOld.join(', ') },
  };
}

/** `kind` is a key of the card's strings. */
const kindOf = ({ holder, device }: DeviceOffer) => ({
  kind: device ? `own-${holder}` : holder,
  own: device !== undefined,
});

export const notAllowed = ({ locale }: Reader, why: NotAllowed): CardMessage => ({
  card: 'guidance/not-allowed',
  locale,
  data: { why },
});

/** The steps of one guide; `others` are offered as another way. */
export function steps(house: House, { locale }: Reader, guide: Guide, others: readonly Guide[]): CardMessage {
  return {
    card: 'guidance/steps',
    locale,
    data: {
      guide: guide.id,
      title: guide.title,
      minutes: guide.minutes,
      beforeMarkdown: fillPlaceholders(guide.before, house.organisationIn(locale)),
      stepsMarkdown: fillPlaceholders(guide.body, house.organisationIn(locale)),
      officialUrl: OFFICIAL_URL,
      others: others.slice(0, 1).map(({ id, title }) => ({ guide: id, title })),
    },
  };
}

export function found({ locale }: Reader, passkey: Passkey, methods: readonly SignInMethod[], now: Date): CardMessage {
  const { verdict } = assess(methods);
  return {
    card: 'guidance/found',
    locale,
    data: {
      name: passkey.name || passkey.model,
      model: passkey.model,
      added: passkey.createdAt ? cardDate(passkey.createdAt) : '',
      asOf: cardDate(now),
      enough: verdict === 'enough',
    },
  };
}

export function notYet({ locale }: Reader, guide: Guide, methods: readonly SignInMethod[], now: Date): CardMessage {
  const earlier = assess(methods).passkeys.map(({ name, model }) => name || model);
  return {
    card: 'guidance/not-yet',
    locale,
    data: { guide: guide.id, earlier: earlier.join(', '), asOf: cardDate(now), officialUrl: OFFICIAL_URL },
  };
}

export function symptoms({ locale }: Reader, guide: Guide, list: readonly Symptom[]): CardMessage {
  return {
    card: 'guidance/symptoms',
    locale,
    data: { guide: guide.id, choices: list.map(({ id, title }) => ({ value: id, title })) },
  };
}

export function fix(house: House, { locale }: Reader, guide: Guide, symptom: Symptom): CardMessage {
  return {
    card: 'guidance/fix',
    locale,
    data: {
      guide: guide.id,
      title: symptom.title,
      bodyMarkdown: fillPlaceholders(symptom.body, house.organisationIn(locale)),
      article: symptom.article,
    },
  };
}
