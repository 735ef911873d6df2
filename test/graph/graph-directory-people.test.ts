import assert from 'node:assert/strict';
import { openEmulated } from './open-emulated.ts';

describe('the directory over Graph: people, groups and devices', () => {
  let world: Awaited<ReturnType<typeof openEmulated>>;
  beforeEach(async () => {
    world = await openEmulated();
  });
  afterEach(() => world.close());

  const everybody = async (group: string): Promise<readonly string[]> => {
    const ids: string[] = [];
    for await (const page of world.directory.members(group)) ids.push(...page.map(({ id }) => id));
    return ids;
  };

  it('reads a person as Entra has them', async () => {
    assert.deepEqual(await world.directory.person(world.tenant.ids.people.lucia), {
      id: world.tenant.ids.people.lucia,
      name: 'Lucía Fernández',
      givenName: 'Lucía',
      userPrincipalName: 'lucia.fernandez@contoso.example',
      department: 'Sales',
      language: 'es-ES',
      enabled: true,
      kind: 'member',
    });
  });

  it('takes a guest by a name full of # for a name, not for a way out of the path', async () => {
    const guest = [...world.tenant.state.users.values()].find(({ userType }) => userType === 'Guest');
    const person = await world.directory.person(guest?.userPrincipalName ?? '');
    assert.equal(person?.id, guest?.id);
    assert.equal(await world.directory.person(`../groups/${world.tenant.ids.groups.allStaff}`), undefined);
    assert.equal(await world.directory.person('x?$select=id#y&z=%41'), undefined);
  });

  it('calls a person without a given name by their display name', async () => {
    const { robin } = world.tenant.ids.people;
    world.tenant.changeUser(robin, { givenName: '', preferredLanguage: null, department: null });
    const person = await world.directory.person(robin);
    assert.deepEqual([person?.givenName, person?.language, person?.department], ['Robin Keller', undefined, undefined]);
  });

  it('takes somebody away from their groups the moment Entra does', async () => {
    const { people, groups } = world.tenant.ids;
    assert.deepEqual(await world.directory.groupsOf(people.robin, [groups.guideAdmins]), new Set([groups.guideAdmins]));
    world.tenant.removeMember(groups.guideAdmins, people.robin);
    assert.deepEqual(await world.directory.groupsOf(people.robin, [groups.guideAdmins]), new Set());
    world.tenant.removeUser(people.robin);
    assert.deepEqual(await world.directory.groupsOf(people.robin, [groups.allStaff]), new Set());
  });

  it('finds the helpdesk through the group nested in its own, and gives ids as they were asked for', async () => {
    const { people, groups } = world.tenant.ids;
    const asked = groups.guideHelpdesk.toUpperCase();
    assert.deepEqual(await world.directory.groupsOf(people.chloe, [asked]), new Set([asked]));
  });

  it('reads all 950 of the staff over ten pages, each once', async () => {
    const asked: string[] = [];
    const small = await openEmulated({
      tenant: { maximumPageSize: 100, onRequest: ({ query }) => asked.push(query.get('$skiptoken') ?? 'first') },
    });
    try {
      const staff: string[] = [];
      for await (const page of small.directory.members(small.tenant.ids.groups.allStaff)) {
        staff.push(...page.map(({ id }) => id));
      }
      assert.deepEqual([staff.length, new Set(staff).size, asked.length], [950, 950, 10]);
    } finally {
      await small.close();
    }
  });

  it('counts a traveller once who is a member directly and through EMEA', async () => {
    assert.equal((await everybody(world.tenant.ids.groups.travellers)).length, 45);
  });

  it('has the guest and the leaver of a group in its list, and says which they are', async () => {
    const kinds: string[] = [];
    for await (const page of world.directory.members(world.tenant.ids.groups.finance)) {
      kinds.push(...page.map(({ kind, enabled }) => `${kind} ${enabled}`));
    }
    assert.equal(kinds.length, 60);
    assert.equal(kinds.filter((kind) => kind === 'guest true').length, 1);
    assert.equal(kinds.filter((kind) => kind === 'member false').length, 1);
  });

  it('knows each sort of device by its platform, whatever Entra called it that year', async () => {
    const { robin, haruto, chloe } = world.tenant.ids.people;
    const shown = async (id: string) =>
      (await world.directory.devices(id)).map(({ platform, version }) => `${platform} ${version}`);
    assert.deepEqual(await shown(robin), ['iOS 18.1', 'Windows 10.0.26100.2161']);
    assert.deepEqual(await shown(haruto), ['Android 15', 'Linux Ubuntu 24.04']);
    assert.deepEqual(await shown(chloe), ['iOS 17.5.1', 'macOS 14.7.1']);
  });
});
