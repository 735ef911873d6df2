import type { GraphDevice, GraphUser } from '../graph-shapes.ts';
import { type Chance, chance } from './chance.ts';
import { computers, type DeviceModel, phones } from './device-models.ts';
import { namedDevices } from './named-devices.ts';
import { stableId } from './stable-id.ts';

interface Owned {
  readonly name: string;
  readonly system: string;
  readonly version: string;
  readonly manufacturer: string;
  readonly model: string;
}

const dayMs = 86_400_000;

/** The devices a person owns. Everything is fixed but "last seen", which is some days before `today`. */
export function devicesOf(user: GraphUser, today: Date): readonly GraphDevice[] {
  const random = chance(`devices/${user.id}`);
  const named = namedDevices[user.id]?.map(([name, system, version, manufacturer, model]) => ({
    ...{ name, system, version, manufacturer, model },
  }));
  return (named ?? invented(user, random)).map((owned, n) => device(owned, `${user.id}/${n}`, today));
}

function invented(user: GraphUser, random: Chance): readonly Owned[] {
  const owned: Owned[] = [];
  if (random.often(0.92)) owned.push(one(phones, random, (model) => `${model} (${user.givenName})`));
  if (random.often(0.95)) owned.push(one(computers, random, () => `CONTOSO-LT-${1000 + random.below(9000)}`));
  return owned;
}

/** Each kind as often in the list as its share says, so that a plain pick is a fair one. */
function byShare(kinds: readonly DeviceModel[]): readonly [DeviceModel, ...DeviceModel[]] {
  const [first, ...others] = kinds.flatMap((kind) => Array.from({ length: kind.share }, () => kind));
  if (first === undefined) throw new Error('No device models');
  return [first, ...others];
}

function one(kinds: readonly DeviceModel[], random: Chance, name: (model: string) => string): Owned {
  const kind = random.pick(byShare(kinds));
  const model = random.pick(kind.models);
  return {
    name: name(model),
    system: kind.system,
    version: random.pick(kind.versions),
    manufacturer: kind.manufacturer,
    model,
  };
}

function device(owned: Owned, topic: string, today: Date): GraphDevice {
  const random = chance(`device/${topic}`);
  const isManaged = owned.system === 'Linux' ? null : random.often(0.85);
  return {
    id: stableId(`device/${topic}`),
    deviceId: stableId(`device-id/${topic}`),
    displayName: owned.name,
    operatingSystem: owned.system,
    operatingSystemVersion: owned.version,
    manufacturer: owned.manufacturer,
    model: owned.model,
    trustType: owned.system === 'Windows' ? 'AzureAd' : 'Workplace',
    profileType: 'RegisteredDevice',
    accountEnabled: true,
    isManaged,
    isCompliant: isManaged,
    approximateLastSignInDateTime: new Date(today.getTime() - random.below(20) * dayMs).toISOString(),
    registrationDateTime: `2025-1${random.below(3)}-1${random.below(10)}T08:00:00Z`,
  };
}
