import assert from 'node:assert/strict';
import { PermanentFailure } from '../../src/kernel/failures.ts';
import type { Directory } from '../../src/people/directory.ts';

/** A directory and people and groups known to be in it. */
export interface KnownDirectory {
  readonly directory: Directory;
  /** An enabled member who has a sign-in method. */
  readonly member: string;
  readonly guest: string;
  readonly disabled: string;
  /** A group that holds another group that holds `nestedMember`. */
  readonly group: string;
  readonly nestedMember: string;
  close(): Promise<void>;
}

const nobody = 'ffffffff-0000-4000-8000-000000000000';

/** What every Directory promises, whatever stands behind it. `open` skips the test when there is nothing to ask. */
export function directoryContract(open: (this: Mocha.Context) => Promise<KnownDirectory>): void {
  let known: KnownDirectory;
  before(async function () {
    known = await open.call(this);
  });
  after(() => known?.close());

  it('knows a person, a guest and somebody whose account is disabled', async () => {
    const { directory } = known;
    const person = await directory.person(known.member);
    assert.equal(person?.id, known.member);
    assert.notEqual(person.name, '');
    assert.deepEqual([person.kind, person.enabled], ['member', true]);
    assert.equal((await directory.person(known.guest))?.kind, 'guest');
    assert.equal((await directory.person(known.disabled))?.enabled, false);
  });

  it('has nothing to tell about somebody who is not there, and puts them in no group', async () => {
    assert.equal(await known.directory.person(nobody), undefined);
    assert.deepEqual(await known.directory.groupsOf(nobody, [known.group]), new Set());
    await assert.rejects(known.directory.signInMethods(nobody), PermanentFailure);
  });

  it('finds somebody in a group through a group nested in it, and in no other', async () => {
    const among = [known.group, nobody];
    assert.deepEqual(await known.directory.groupsOf(known.nestedMember, among), new Set([known.group]));
  });

  it('lists everybody in a group once, nested groups included', async () => {
    const ids: string[] = [];
    for await (const page of known.directory.members(known.group)) ids.push(...page.map(({ id }) => id));
    assert.ok(ids.includes(known.nestedMember));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('names a group, and has none for an unknown id', async () => {
    assert.equal((await known.directory.group(known.group))?.id, known.group);
    assert.equal(await known.directory.group(nobody), undefined);
  });

  it('refuses to list the members of a group that is not there, rather than finding nobody', async () => {
    await assert.rejects(async () => {
      for await (const _page of known.directory.members(nobody));
    }, PermanentFailure);
  });

  it('tells how a person signs in and which devices are theirs', async () => {
    const methods = await known.directory.signInMethods(known.member);
    assert.ok(methods.length > 0);
    assert.equal(new Set(methods.map(({ id }) => id)).size, methods.length);
    for (const device of await known.directory.devices(known.member)) assert.notEqual(device.id, '');
  });

  it('reads the passkey policy, whose targets name profiles it has', async () => {
    const policy = await known.directory.passkeyPolicy();
    const profiles = new Set(policy.profiles.map(({ id }) => id));
    for (const target of policy.include) for (const id of target.profiles) assert.ok(profiles.has(id), id);
  });

  it('leaves people with a disabled account out of the registration report', async () => {
    const ids: string[] = [];
    for await (const page of known.directory.registrations()) ids.push(...page.map(({ personId }) => personId));
    assert.ok(ids.includes(known.member));
    assert.ok(!ids.includes(known.disabled));
    assert.equal(new Set(ids).size, ids.length);
  });
}
