import assert from 'node:assert/strict';
import { openEmulated } from './open-emulated.ts';

describe('the directory over Graph: sign-in methods, policy and report', () => {
  let world: Awaited<ReturnType<typeof openEmulated>>;
  beforeEach(async () => {
    world = await openEmulated();
  });
  afterEach(() => world.close());

  it('shows a passkey with its type, model and AAGUID as soon as it was added', async () => {
    const { robin } = world.tenant.ids.people;
    const { id } = world.tenant.addPasskey(robin, { kind: 'icloud', name: 'My iPhone' });
    const passkeys = (await world.directory.signInMethods(robin)).filter(({ kind }) => kind === 'passkey');
    assert.deepEqual(passkeys, [
      {
        kind: 'passkey',
        id,
        name: 'My iPhone',
        createdAt: new Date('2026-11-16T08:00:00Z'),
        passkeyType: 'synced',
        model: 'Apple Passwords',
        aaguid: 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd',
      },
    ]);
    world.tenant.removeMethod(robin, id);
    assert.ok((await world.directory.signInMethods(robin)).every(({ kind }) => kind !== 'passkey'));
  });

  it('keeps a sort of method Entra added later, by its name, with dates and types it cannot read left out', async () => {
    const { robin } = world.tenant.ids.people;
    world.tenant.addMethod(robin, {
      '@odata.type': '#microsoft.graph.telepathyAuthenticationMethod',
      id: 'new',
      createdDateTime: 'the day after tomorrow',
    });
    world.tenant.addMethod(robin, {
      '@odata.type': '#microsoft.graph.fido2AuthenticationMethod',
      id: 'odd',
      createdDateTime: null,
      passkeyType: 'unknownFutureValue',
    });
    const methods = await world.directory.signInMethods(robin);
    assert.deepEqual(methods.slice(-2), [
      { kind: 'other', type: 'telepathy', id: 'new', name: '', createdAt: undefined },
      {
        ...{ kind: 'passkey', id: 'odd', name: '', createdAt: undefined },
        ...{ passkeyType: 'unknown', model: '', aaguid: undefined },
      },
    ]);
  });

  it('never lets a phone number or a private address out', async () => {
    const { lucia } = world.tenant.ids.people;
    const methods = await world.directory.signInMethods(lucia);
    assert.deepEqual(methods.map(({ kind }) => kind).sort(), ['email', 'password', 'phone']);
    assert.doesNotMatch(JSON.stringify(methods), /\+44|7700|@/);
  });

  it('gives a target that names no profile the default one, and reads a policy from before profiles', async () => {
    const { groups, profiles } = world.tenant.ids;
    world.tenant.changePasskeyPolicy({ includeTargets: [{ targetType: 'group', id: 'all_users' }] });
    assert.deepEqual((await world.directory.passkeyPolicy()).include, [
      { group: 'all_users', profiles: [profiles.everyone] },
    ]);
    const old = { passkeyProfiles: undefined, defaultPasskeyProfile: undefined, isAttestationEnforced: true };
    world.tenant.changePasskeyPolicy({
      ...old,
      keyRestrictions: { isEnforced: true, enforcementType: 'block', aaGuids: ['AB'] },
    });
    assert.deepEqual(await world.directory.passkeyPolicy(), {
      enabled: true,
      selfServiceAllowed: true,
      include: [{ group: 'all_users', profiles: ['default'] }],
      exclude: [groups.notYet],
      profiles: [
        {
          id: 'default',
          name: '',
          types: ['deviceBound'],
          attestationEnforced: true,
          keyRestrictions: { enforced: true, kind: 'block', aaguids: ['ab'] },
        },
      ],
    });
  });

  it('says so when the policy is switched off', async () => {
    world.tenant.changePasskeyPolicy({ state: 'disabled', isSelfServiceRegistrationAllowed: false });
    const policy = await world.directory.passkeyPolicy();
    assert.deepEqual([policy.enabled, policy.selfServiceAllowed], [false, false]);
  });

  it('reads the whole report in small pages without being throttled, by keeping under Entra’s pace', async () => {
    const slow = await openEmulated({ tenant: { maximumPageSize: 80 } });
    try {
      let people = 0;
      for await (const page of slow.directory.registrations()) people += page.length;
      assert.equal(people, 972);
      // 13 pages, four in ten seconds: three waits of ten seconds, none of them asked for by Graph.
      assert.deepEqual(slow.waits, [10_000, 10_000, 10_000]);
    } finally {
      await slow.close();
    }
  });

  it('has a new passkey in the report under Entra’s own word', async () => {
    const { robin } = world.tenant.ids.people;
    world.tenant.addPasskey(robin, { kind: 'authenticatorIos' });
    for await (const page of world.directory.registrations()) {
      const row = page.find(({ personId }) => personId === robin);
      assert.ok(row?.methods.includes('passKeyDeviceBoundAuthenticator'));
    }
  });
});
