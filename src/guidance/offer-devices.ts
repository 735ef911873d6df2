import type { Device } from '../people/device.ts';
import { type AllowedPasskeys, accepts } from './allowed-passkeys.ts';
import { type Guide, type Guides, HOLDERS, type Holder, holderOf } from './guide.ts';

/** One line of "Which device?". */
export interface DeviceOffer {
  readonly holder: Holder;
  /** One of the person's own devices; undefined: another device of this kind. */
  readonly device: Device | undefined;
  /** Why it cannot hold a passkey that this person's policy allows; undefined: it can. */
  readonly obstacle: 'too-old' | undefined;
}

/**
 * Where this person can make a passkey: their own devices first, newest use first, then the other kinds of device for
 * which the policy allows a guide. Own devices that are too old stay in the list, with the reason.
 */
export function offerDevices(
  guides: Guides,
  allowed: AllowedPasskeys,
  devices: readonly Device[],
): readonly DeviceOffer[] {
  const usable = new Set(HOLDERS.filter((holder) => guidesFor(guides, allowed, holder).length > 0));
  const own = devices
    .toSorted((a, b) => (b.lastSeenAt?.getTime() ?? 0) - (a.lastSeenAt?.getTime() ?? 0))
    .flatMap((device): DeviceOffer[] => {
      const holder = holderOf[device.platform];
      if (holder === undefined || !usable.has(holder)) return [];
      const fits = guidesFor(guides, allowed, holder, device).length > 0;
      return [{ holder, device, obstacle: fits ? undefined : 'too-old' }];
    });
  const covered = new Set(own.filter(({ obstacle }) => !obstacle).map(({ holder }) => holder));
  const others = [...usable].filter((holder) => !covered.has(holder));
  return [
    ...own.filter(({ obstacle }) => !obstacle),
    ...others.map((holder): DeviceOffer => ({ holder, device: undefined, obstacle: undefined })),
    ...own.filter(({ obstacle }) => obstacle),
  ];
}

/** The guides this person may follow on this kind of device, best first; `device` also has to be new enough. */
export function guidesFor(guides: Guides, allowed: AllowedPasskeys, holder: Holder, device?: Device): readonly Guide[] {
  if (allowed.kind !== 'allowed') return [];
  return guides.guides.filter(
    (guide) =>
      guide.device === holder && accepts(allowed.profiles, guide) && (!device || newEnough(device, guide.minimum)),
  );
}

/** An unknown version counts as new enough: the steps tell soon enough, and nobody is sent away by a gap in the data. */
function newEnough({ version }: Device, minimum: number): boolean {
  const major = Number.parseInt(version ?? '', 10);
  return Number.isNaN(major) || major >= minimum;
}
