import { offerDevices } from '../guidance/offer-devices.ts';
import { allowedFor } from './allowed-for.ts';
import type { House } from './house.ts';
import type { Reader } from './reader.ts';

/**
 * What this person's policy allows, and where they could make a passkey, asked of Entra now. Whoever has asked about the
 * policy already hands that in. May throw what Directory throws.
 */
export async function offersFor(house: House, { person, locale }: Reader, asked = allowedFor(house, person.id)) {
  const [allowed, devices] = await Promise.all([asked, house.directory.devices(person.id)]);
  return { allowed, offers: offerDevices(house.guides(locale), allowed, devices) };
}
