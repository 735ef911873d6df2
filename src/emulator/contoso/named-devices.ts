import { contosoIds } from '../contoso-ids.ts';

const { people } = contosoIds;

/** What the six named people own: between them, the cases a guide has to know. */
export const namedDevices: Readonly<Record<string, readonly (readonly [string, string, string, string, string])[]>> = {
  // name, system, version, manufacturer, model
  [people.robin]: [
    ["Robin's iPhone", 'iOS', '18.1', 'Apple', 'iPhone 15'],
    ['CONTOSO-LT-0427', 'Windows', '10.0.26100.2161', 'Dell Inc.', 'Latitude 7440'],
  ],
  [people.amara]: [
    ["Amara's Pixel", 'Android', '15', 'Google', 'Pixel 8a'],
    ['CONTOSO-LT-0611', 'Windows', '10.0.22631.4391', 'Dell Inc.', 'Latitude 5450'],
  ],
  [people.jonas]: [
    ['iPhone von Jonas', 'iOS', '17.6.1', 'Apple', 'iPhone 14 Pro'],
    ['CONTOSO-SF-0019', 'Windows', '10.0.26100.2161', 'Microsoft Corporation', 'Surface Pro 10'],
  ],
  // Too old for Authenticator's passkey (iOS 17) and for a synced one (iOS 16).
  [people.lucia]: [
    ['iPhone de Lucía', 'iOS', '15.8.3', 'Apple', 'iPhone 7'],
    ['CONTOSO-LT-0845', 'Windows', '10.0.19045.5011', 'LENOVO', 'ThinkPad T14'],
  ],
  [people.haruto]: [
    ['Pixel 8', 'AndroidForWork', '15', 'Google', 'Pixel 8'],
    ['haruto-p1', 'Linux', 'Ubuntu 24.04', 'LENOVO', 'ThinkPad P1'],
  ],
  [people.chloe]: [
    ['iPhone de Chloé', 'iOS', '17.5.1', 'Apple', 'iPhone 13'],
    ['MacBook de Chloé', 'MacMDM', '14.7.1', 'Apple', 'MacBook Air'],
  ],
};
