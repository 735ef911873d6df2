import type { AllowedPasskeys } from '../guidance/allowed-passkeys.ts';
import type { Holder } from '../guidance/guide.ts';
import { within } from '../kernel/within.ts';
import { allowedFor, allowedPhrase } from './allowed-for.ts';
import type { House } from './house.ts';
import { offersFor } from './offers-for.ts';
import type { Reader } from './reader.ts';

/** The one answer that depends on what the person has. */
const ABOUT_DEVICES = 'which-device';

/** An answer waits this long for what only Entra knows, and then goes without it. */
const ENTRA_MS = 1_500;

/** What Entra adds to an article's text. Each is asked for only where it is shown, and the policy once for both. */
export async function personalParts(house: House, reader: Reader, { id, text }: { id: string; text: string }) {
  const namesTypes = text.includes('{allowed_types}');
  const namesDevices = id === ABOUT_DEVICES;
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
    return allowed ? allowedPhrase(house, allowed, locale) : house.organisationIn(locale).allowed_types;
  } catch (error) {
    house.logger.warn({ err: error }, 'the policy could not be read for an answer');
    return house.organisationIn(locale).allowed_types;
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
