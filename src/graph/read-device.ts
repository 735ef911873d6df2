import { z } from 'zod';
import type { Device, Platform } from '../people/device.ts';
import { checked } from './checked.ts';
import { optionalDate, optionalText } from './optional.ts';

/** The $select whose answer readDevice reads. */
export const deviceProperties =
  'id,displayName,operatingSystem,operatingSystemVersion,model,isManaged,approximateLastSignInDateTime';

const shape = z.object({
  id: z.string(),
  displayName: optionalText,
  operatingSystem: optionalText,
  operatingSystemVersion: optionalText,
  model: optionalText,
  isManaged: z.boolean().nullish(),
  approximateLastSignInDateTime: optionalDate,
});

/** Entra's names for a system have changed over the years and differ by how the device was enrolled. */
const platforms: readonly (readonly [RegExp, Platform])[] = [
  [/^(ios|iphone|ipad)/i, 'iOS'],
  [/^android/i, 'Android'],
  [/^windows/i, 'Windows'],
  [/^mac/i, 'macOS'],
  [/^linux/i, 'Linux'],
  [/^chrome/i, 'ChromeOS'],
];

/** A Graph device as a Device; a system nobody has heard of is 'other'. */
export function readDevice(value: unknown): Device {
  const device = checked(shape, value, 'a device');
  return {
    id: device.id,
    name: device.displayName ?? '',
    platform: platforms.find(([name]) => name.test(device.operatingSystem ?? ''))?.[1] ?? 'other',
    version: device.operatingSystemVersion,
    model: device.model,
    managed: device.isManaged === true,
    lastSeenAt: device.approximateLastSignInDateTime,
  };
}
