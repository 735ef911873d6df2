import assert from 'node:assert/strict';
import type { AllowedPasskeys } from '../../src/guidance/allowed-passkeys.ts';
import { HOLDERS, readGuides, symptomsFor } from '../../src/guidance/guide.ts';
import { guidesFor, offerDevices } from '../../src/guidance/offer-devices.ts';
import type { Device } from '../../src/people/device.ts';
import { readOrganisation } from '../../src/people/organisation.ts';
import type { PasskeyProfile } from '../../src/people/passkey-policy.ts';

const guides = readGuides('cards/guides', 'en', Object.keys(readOrganisation('cards/organisation.json')));
const device = (changes: Partial<Device>): Device => ({
  id: 'd1',
  name: "Robin's iPhone",
  platform: 'iOS',
  version: '18.1',
  model: undefined,
  managed: true,
  lastSeenAt: new Date('2026-11-20'),
  ...changes,
});
const allowed = (changes: Partial<PasskeyProfile> = {}): AllowedPasskeys => ({
  kind: 'allowed',
  profiles: [
    {
      id: 'p',
      name: 'p',
      types: ['deviceBound', 'synced'],
      attestationEnforced: false,
      keyRestrictions: { enforced: false },
      ...changes,
    },
  ],
});
const names = (devices: readonly Device[], who = allowed()) =>
  offerDevices(guides, who, devices).map(
    (offer) => `${offer.device?.name ?? offer.holder}${offer.obstacle ? ' (too old)' : ''}`,
  );

describe('which devices are offered', () => {
  it("puts the person's own first, the one used last on top, then the other kinds", () => {
    const own = [
      device({
        id: 'w',
        name: 'LAPTOP',
        platform: 'Windows',
        version: '10.0.26100',
        lastSeenAt: new Date('2026-11-10'),
      }),
      device({}),
    ];
    assert.deepEqual(names(own), ["Robin's iPhone", 'LAPTOP', 'android', 'mac', 'security-key']);
  });

  it('says which own device is too old, and still offers the kind', () => {
    const old = device({ name: 'Old Android', platform: 'Android', version: '8.1' });
    const offered = names([old]);
    assert.equal(offered.at(-1), 'Old Android (too old)');
    assert.ok(offered.includes('android'));
  });

  it('sends nobody away because a version is unknown', () => {
    assert.equal(names([device({ version: undefined })])[0], "Robin's iPhone");
  });

  it('offers every kind to somebody whose devices are unknown', () => {
    assert.deepEqual(names([]), [...HOLDERS]);
  });

  it('offers nothing that the policy refuses', () => {
    const strict = allowed({ types: ['deviceBound'], attestationEnforced: true });
    assert.deepEqual(names([], strict), ['iphone', 'android', 'security-key']);
    assert.deepEqual(names([device({})], { kind: 'not-allowed', why: 'guest' }), []);
  });
});

describe('the guides', () => {
  it('never lead somebody with a device-bound policy to a synced passkey', () => {
    for (const holder of HOLDERS) {
      const found = guidesFor(guides, allowed({ types: ['deviceBound'] }), holder);
      assert.ok(
        found.every(({ type }) => type === 'deviceBound'),
        holder,
      );
    }
  });

  it('offer causes and fixes for every kind of device', () => {
    for (const holder of HOLDERS) assert.ok(symptomsFor(guides, holder).length >= 5, holder);
  });

  it('name only articles that exist', async () => {
    const { textIds } = await import('../../src/texts/read-texts.ts');
    const known = new Set(textIds('cards/answers/en'));
    assert.deepEqual(
      guides.symptoms.filter(({ article }) => !known.has(article)),
      [],
    );
  });
});
