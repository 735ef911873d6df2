import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { advisablePasskeys } from '../../src/guidance/advisable-passkeys.ts';
import type { AllowedPasskeys } from '../../src/guidance/allowed-passkeys.ts';
import { readGuides } from '../../src/guidance/guide.ts';
import { kindAllowed } from '../../src/guidance/kind-allowed.ts';
import type { PasskeyProfile } from '../../src/people/passkey-policy.ts';
import { demoAnswers } from '../answers/demo-answers.ts';

const folder = fileURLToPath(new URL('../../cards/guides', import.meta.url));
const guides = readGuides(folder, 'en', demoAnswers.placeholders);

const profile = (changes: Partial<PasskeyProfile> = {}): PasskeyProfile => ({
  id: 'both',
  name: 'Both',
  types: ['deviceBound', 'synced'],
  attestationEnforced: false,
  keyRestrictions: { enforced: false },
  ...changes,
});
const bound = profile({ id: 'bound', types: ['deviceBound'], attestationEnforced: true });
const allowing = (...profiles: PasskeyProfile[]): AllowedPasskeys => ({ kind: 'allowed', profiles });
const only = (aaguids: readonly string[]) => ({ keyRestrictions: { enforced: true, kind: 'allow', aaguids } as const });
const APPLE = ['fbfc3007-154e-4ecc-8c0b-6e020557d7bd', 'dd4ec289-e01d-41c9-bb89-70fa845d4bf2'];
const AUTHENTICATOR = ['90a3ccdf-635c-4729-a248-9b709135078f', 'de1e552d-db1d-4423-a619-566b625cdc84'];
const GOOGLE = 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4';

describe('the passkeys somebody is shown', () => {
  const kindFor = (allowed: AllowedPasskeys, privileged: boolean) =>
    kindAllowed(guides, advisablePasskeys(allowed, { privileged }));

  for (const [who, allowed, privileged, kind] of [
    ['somebody whose group may use both kinds', allowing(profile()), false, 'synced'],
    ['a privileged person in that group', allowing(profile()), true, 'device-bound'],
    ['somebody who is also the target of a stricter profile', allowing(profile(), bound), false, 'device-bound'],
    [
      'somebody whose profile asks for attestation',
      allowing(profile({ attestationEnforced: true })),
      false,
      'device-bound',
    ],
    [
      'somebody who may use Apple, and not Google',
      allowing(profile(only([...AUTHENTICATOR, ...APPLE]))),
      false,
      'device-bound',
    ],
    [
      'somebody who may use both by name',
      allowing(profile(only([...AUTHENTICATOR, ...APPLE, GOOGLE]))),
      false,
      'synced',
    ],
    [
      'a privileged person who could have nothing but a synced one',
      allowing(profile({ types: ['synced'] })),
      true,
      'none',
    ],
    ['somebody who could have nothing but a synced one', allowing(profile({ types: ['synced'] })), false, undefined],
    ['somebody whose group is not switched on', { kind: 'not-allowed', why: 'not-in-scope' }, false, 'none'],
  ] as const) {
    it(`are ${kind ?? 'not to be told in a word'} for ${who}`, () => assert.equal(kindFor(allowed, privileged), kind));
  }

  it('are the strict part of every profile, so that no guide for a synced one is left', () => {
    const advisable = advisablePasskeys(allowing(profile(), bound), { privileged: true });
    assert.deepEqual(advisable.kind === 'allowed' && advisable.profiles.map(({ types }) => types), [
      ['deviceBound'],
      ['deviceBound'],
    ]);
  });
});
