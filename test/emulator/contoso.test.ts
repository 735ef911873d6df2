import assert from 'node:assert/strict';
import { contoso } from '../../src/emulator/contoso.ts';
import { contosoIds } from '../../src/emulator/contoso-ids.ts';
import { transitiveMembers } from '../../src/emulator/membership.ts';

const monday = new Date('2026-11-16T08:00:00Z');

describe('the emulated tenant', () => {
  const tenant = contoso(monday);
  const members = new Map(tenant.groups.map(({ group, members }) => [group.id, new Set(members)]));
  const people = new Map(tenant.users.map((user) => [user.id, user]));
  const inGroup = (id: string) => [...transitiveMembers(members, id)].filter((member) => people.has(member));
  const hasPasskey = (id: string) => tenant.methods.get(id)?.some((method) => method.aaGuid !== undefined) === true;

  it('is the same at every start, but for when a device was last seen', () => {
    assert.deepEqual(contoso(monday), tenant);
    const later = contoso(new Date('2026-12-16T08:00:00Z'));
    assert.deepEqual(later.users, tenant.users);
    assert.deepEqual(later.methods, tenant.methods);
    const seen = (one: typeof tenant) => one.devices.get(contosoIds.demoPerson)?.[0]?.approximateLastSignInDateTime;
    assert.notEqual(seen(later), seen(tenant));
  });

  it('has 965 employees, 20 guests and two emergency accounts; 15 accounts are disabled', () => {
    assert.equal(tenant.users.length, 987);
    assert.equal(tenant.users.filter(({ userType }) => userType === 'Guest').length, 20);
    assert.equal(tenant.users.filter(({ accountEnabled }) => !accountEnabled).length, 15);
    assert.equal(inGroup(contosoIds.groups.emergencyAccess).length, 2);
  });

  it('gives nobody another’s id or user principal name', () => {
    assert.equal(people.size, tenant.users.length);
    const names = new Set(tenant.users.map(({ userPrincipalName }) => userPrincipalName.toLowerCase()));
    assert.equal(names.size, tenant.users.length);
    for (const name of names) assert.match(name, /^[a-z0-9._-]+(@contoso\.|_[a-z]+\.example#ext#@contoso\.)/);
  });

  it('has its pilot groups at their sizes, nested groups counted', () => {
    const { groups } = contosoIds;
    const sizes = [groups.allStaff, groups.itAdmins, groups.finance, groups.directors, groups.travellers];
    assert.deepEqual(
      sizes.map((id) => inGroup(id).length),
      [950, 34, 60, 18, 45],
    );
    assert.equal(inGroup(groups.helpdeskPilot).length, 14);
    assert.equal(inGroup(groups.guideHelpdesk).length, 14);
    assert.equal(inGroup(groups.notYet).length, 25);
  });

  it('has everybody’s language among nine, and some with none', () => {
    const languages = new Set(tenant.users.map(({ preferredLanguage }) => preferredLanguage?.slice(0, 2)));
    assert.deepEqual([...languages].sort(), ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', undefined]);
  });

  it('has about three in ten of the pilots with a passkey, one in twelve of the rest, and none of the excluded', () => {
    const { groups } = contosoIds;
    const pilots = new Set(
      [groups.itAdmins, groups.finance, groups.directors, groups.travellers, groups.helpdeskPilot].flatMap(inGroup),
    );
    const share = (ids: readonly string[]) => ids.filter(hasPasskey).length / ids.length;
    const others = inGroup(groups.allStaff).filter((id) => !pilots.has(id));
    assert.ok(Math.abs(share([...pilots]) - 0.3) < 0.08, String(share([...pilots])));
    assert.ok(Math.abs(share(others) - 0.08) < 0.03, String(share(others)));
    assert.equal(inGroup(groups.notYet).filter(hasPasskey).length, 0);
  });

  it('has Robin as the demo needs: helpdesk and admin, an iPhone and a PC, and no passkey yet', () => {
    const robin = contosoIds.people.robin;
    const { groups } = contosoIds;
    const held = Object.values(groups).filter((id) => inGroup(id).includes(robin));
    assert.deepEqual(
      held.sort(),
      [groups.allStaff, groups.helpdeskPilot, groups.guideAdmins, groups.guideHelpdesk].sort(),
    );
    assert.deepEqual(
      tenant.devices.get(robin)?.map(({ displayName }) => displayName),
      ["Robin's iPhone", 'CONTOSO-LT-0427'],
    );
    assert.equal(tenant.methods.get(robin)?.length, 4);
    assert.equal(hasPasskey(robin), false);
  });

  it('lets every line of managers end at the one managing director', () => {
    const staff = tenant.users.filter(({ department }) => department !== null);
    const ends = new Set(
      staff.map(({ id }) => {
        let at = id;
        for (let steps = 0; steps < 9 && tenant.managers.has(at); steps++) at = tenant.managers.get(at) ?? at;
        return people.get(at)?.jobTitle;
      }),
    );
    assert.deepEqual([...ends], ['Managing Director']);
  });

  it('uses no phone number that could be anybody’s', () => {
    const phones = [...tenant.methods.values()].flat().flatMap(({ phoneNumber }) => (phoneNumber ? [phoneNumber] : []));
    assert.ok(phones.length > 500);
    for (const phone of phones) assert.match(String(phone), /^\+44 (7700900\d{3}|2079460\d{3})$/);
  });
});
