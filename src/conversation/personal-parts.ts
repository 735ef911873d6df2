import type { Situation } from '../answers/situation.ts';
import type { AllowedPasskeys } from '../guidance/allowed-passkeys.ts';
import type { Holder } from '../guidance/guide.ts';
import { allowedPhrase } from './allowed-for.ts';
import type { House } from './house.ts';
import { offersFor } from './offers-for.ts';
import type { Reader } from './reader.ts';
import { unlessAway } from './unless-away.ts';

/** The one answer that depends on what the person has. */
const ABOUT_DEVICES = 'which-device';

/** The text that is shown, and what is known of whoever reads it. */
interface Shown {
  readonly id: string;
  readonly text: string;
  readonly role: Situation['role'];
  readonly allowed: () => Promise<AllowedPasskeys | undefined>;
}

/** What Entra adds to an article's text. Each is asked for only where it is shown. */
export async function personalParts(house: House, reader: Reader, { id, text, role, allowed: policy }: Shown) {
  const namesTypes = text.includes('{allowed_types}');
  const namesDevices = id === ABOUT_DEVICES;
  if (!namesTypes && !namesDevices) return { allowedTypes: '', ownDevices: [] };
  const allowed = await policy();
  const { locale } = reader;
  const phrase = allowed && allowedPhrase(house, allowed, { locale, role });
  return {
    // When Entra does not answer, the organisation's general sentence is better than no answer.
    allowedTypes: phrase ?? house.organisationIn(locale).allowed_types,
    ownDevices: allowed && namesDevices ? await devicesOf(house, reader, allowed) : [],
  };
}

interface OwnDevice {
  readonly name: string;
  /** A key of the card's strings. */
  readonly fit: string;
}

/** The person's own devices and how well each suits. Nothing when Entra does not answer. */
async function devicesOf(house: House, reader: Reader, allowed: AllowedPasskeys): Promise<readonly OwnDevice[]> {
  const { offers = [] } = (await unlessAway(house, offersFor(house, reader, Promise.resolve(allowed)))) ?? {};
  return offers.flatMap(({ device, holder, obstacle }) =>
    device ? [{ name: device.name, fit: obstacle ? 'deviceTooOld' : FIT[holder] }] : [],
  );
}

const FIT: Readonly<Record<Holder, string>> = {
  iphone: 'deviceFirst',
  android: 'deviceFirst',
  'security-key': 'deviceFirst',
  windows: 'deviceSecond',
  mac: 'deviceSecond',
};
