/** A device model with the operating system names and versions Entra shows for it; some are too old for a passkey. */
export interface DeviceModel {
  readonly system: string;
  readonly versions: readonly [string, ...string[]];
  readonly manufacturer: string;
  readonly models: readonly [string, ...string[]];
  /** How often of 100 devices of its sort. */
  readonly share: number;
}

export const phones: readonly DeviceModel[] = [
  {
    system: 'iOS',
    versions: ['18.1', '18.0.1', '17.6.1', '17.5.1'],
    manufacturer: 'Apple',
    models: ['iPhone 13', 'iPhone 14', 'iPhone 15', 'iPhone 16'],
    share: 36,
  },
  // Work phones enrolled years ago still show Entra's older name for the system.
  {
    system: 'IPhone',
    versions: ['17.4', '16.7.10'],
    manufacturer: 'Apple',
    models: ['iPhone 11', 'iPhone X'],
    share: 8,
  },
  { system: 'iOS', versions: ['15.8.3', '15.8'], manufacturer: 'Apple', models: ['iPhone 7', 'iPhone SE'], share: 5 },
  {
    system: 'Android',
    versions: ['15', '14'],
    manufacturer: 'Samsung',
    models: ['Galaxy S23', 'Galaxy A54', 'Galaxy S24'],
    share: 20,
  },
  {
    system: 'AndroidForWork',
    versions: ['15', '14'],
    manufacturer: 'Google',
    models: ['Pixel 8', 'Pixel 7a'],
    share: 14,
  },
  {
    system: 'Android',
    versions: ['13', '12', '11'],
    manufacturer: 'Xiaomi',
    models: ['Redmi Note 10', 'Mi 11'],
    share: 11,
  },
  { system: 'IPad', versions: ['17.6.1', '16.5'], manufacturer: 'Apple', models: ['iPad Air'], share: 6 },
];

export const computers: readonly DeviceModel[] = [
  {
    system: 'Windows',
    versions: ['10.0.26100.2161', '10.0.22631.4391', '10.0.22621.3007'],
    manufacturer: 'Dell Inc.',
    models: ['Latitude 7440', 'Latitude 5450'],
    share: 52,
  },
  { system: 'Windows', versions: ['10.0.19045.5011'], manufacturer: 'LENOVO', models: ['ThinkPad T14'], share: 24 },
  {
    system: 'MacMDM',
    versions: ['15.1', '14.7.1', '13.6'],
    manufacturer: 'Apple',
    models: ['MacBook Pro', 'MacBook Air'],
    share: 15,
  },
  { system: 'MacMDM', versions: ['12.7.6'], manufacturer: 'Apple', models: ['MacBook Pro'], share: 3 },
  {
    system: 'Linux',
    versions: ['Ubuntu 24.04', 'Ubuntu 22.04'],
    manufacturer: 'LENOVO',
    models: ['ThinkPad P1'],
    share: 6,
  },
];
