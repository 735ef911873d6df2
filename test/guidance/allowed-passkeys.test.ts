import assert from 'node:assert/strict';
import { accepts, allowedPasskeys, decidingGroups } from '../../src/guidance/allowed-passkeys.ts';
import type { PasskeyPolicy, PasskeyProfile } from '../../src/people/passkey-policy.ts';

const profile = (changes: Partial<PasskeyProfile> = {}): PasskeyProfile => ({
  id: 'both',
  name: 'Both',
  types: ['deviceBound', 'synced'],
  attestationEnforced: false,
  keyRestrictions: { enforced: false },
  ...changes,
});
const policy = (changes: Partial<PasskeyPolicy> = {}): PasskeyPolicy => ({
  enabled: true,
  selfServiceAllowed: true,
  include: [
    { group: 'staff', profiles: ['both'] },
    { group: 'admins', profiles: ['bound'] },
  ],
  exclude: ['not-yet'],
  profiles: [profile(), profile({ id: 'bound', name: 'Bound', types: ['deviceBound'], attestationEnforced: true })],
  ...changes,
});
const member = { kind: 'member' } as const;

describe('which passkeys a policy allows somebody', () => {
  it('asks only about the groups that decide', () => {
    assert.deepEqual(decidingGroups(policy({ include: [{ group: 'all_users', profiles: ['both'] }] })), ['not-yet']);
    assert.deepEqual(decidingGroups(policy()), ['staff', 'admins', 'not-yet']);
  });

  it('joins the profiles of every group the person is in', () => {
    const allowed = allowedPasskeys(policy(), member, new Set(['staff', 'admins']));
    assert.deepEqual(allowed.kind === 'allowed' && allowed.profiles.map(({ id }) => id), ['both', 'bound']);
  });

  it('lets an excluded group win over an included one', () => {
    const allowed = allowedPasskeys(policy(), member, new Set(['staff', 'not-yet']));
    assert.deepEqual(allowed, { kind: 'not-allowed', why: 'excluded' });
  });

  for (const [what, changes, person, groups, why] of [
    ['the method is switched off', { enabled: false }, member, ['staff'], 'switched-off'],
    ['nobody may register themselves', { selfServiceAllowed: false }, member, ['staff'], 'self-service-off'],
    ['the person is a guest', {}, { kind: 'guest' }, ['staff'], 'guest'],
    ['no group of theirs is included', {}, member, [], 'not-in-scope'],
  ] as const) {
    it(`says no when ${what}`, () => {
      assert.deepEqual(allowedPasskeys(policy(changes), person, new Set<string>(groups)), { kind: 'not-allowed', why });
    });
  }

  it('includes everybody with all_users', () => {
    const everyone = policy({ include: [{ group: 'all_users', profiles: ['both'] }] });
    assert.equal(allowedPasskeys(everyone, member, new Set()).kind, 'allowed');
  });
});

describe('whether profiles accept a passkey', () => {
  const phone = { type: 'deviceBound', attested: true, aaguids: ['90a3ccdf-635c-4729-a248-9b709135078f'] } as const;
  const cloud = { type: 'synced', attested: false, aaguids: ['ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4'] } as const;
  const listed = (kind: 'allow' | 'block', ...aaguids: string[]) =>
    profile({ keyRestrictions: { enforced: true, kind, aaguids } });

  it('goes by type', () => {
    assert.equal(accepts([profile({ types: ['deviceBound'] })], cloud), false);
    assert.equal(accepts([profile({ types: ['deviceBound'] })], phone), true);
  });

  it('refuses what cannot be attested where attestation is asked for', () => {
    assert.equal(accepts([profile({ attestationEnforced: true })], cloud), false);
    assert.equal(accepts([profile({ attestationEnforced: true })], phone), true);
  });

  it('goes by allow list and block list, whatever the case of the letters', () => {
    assert.equal(accepts([listed('allow', phone.aaguids[0].toUpperCase())], phone), true);
    assert.equal(accepts([listed('allow', 'other')], phone), false);
    assert.equal(accepts([listed('block', phone.aaguids[0])], phone), false);
    assert.equal(accepts([listed('block', 'other')], phone), true);
  });

  it('leaves security keys of any model to the page itself', () => {
    assert.equal(accepts([listed('allow', 'other')], { type: 'deviceBound', attested: true, aaguids: [] }), true);
  });

  it('needs only one profile that says yes', () => {
    assert.equal(accepts([profile({ types: ['deviceBound'] }), profile({ types: ['synced'] })], cloud), true);
    assert.equal(accepts([], phone), false);
  });
});
