import { graphDirectory } from '../../src/graph/graph-directory.ts';
import { directoryContract } from '../people/directory-contract.ts';
import { entraToken } from './entra-token.ts';
import { openEmulated } from './open-emulated.ts';

describe('the directory over Graph, on the emulated tenant', () => {
  directoryContract(async () => {
    const { tenant, directory, close } = await openEmulated();
    const users = [...tenant.state.users.values()];
    const nestedMember = [...(tenant.state.members.get(tenant.ids.groups.travellersIberia) ?? [])][0] ?? '';
    return {
      directory,
      close,
      nestedMember,
      member: tenant.ids.people.robin,
      guest: users.find(({ userType }) => userType === 'Guest')?.id ?? '',
      disabled: users.find(({ accountEnabled }) => !accountEnabled)?.id ?? '',
      group: tenant.ids.groups.travellers,
    };
  });
});

/** Set all eight to hold a real tenant to the same promises; the app needs the permissions named in src/graph/. */
const names = [
  'TENANT',
  'CLIENT_ID',
  'CLIENT_SECRET',
  'MEMBER',
  'GUEST',
  'DISABLED',
  'GROUP',
  'NESTED_MEMBER',
] as const;

describe('the directory over Graph, on a real tenant', () => {
  directoryContract(async function () {
    const setting = (name: (typeof names)[number]): string => process.env[`GRAPH_TEST_${name}`] ?? '';
    if (!names.every((name) => setting(name))) this.skip();
    this.timeout(120_000);
    return {
      directory: graphDirectory({
        baseUrl: process.env.GRAPH_TEST_URL ?? 'https://graph.microsoft.com',
        getToken: () =>
          entraToken({
            tenant: setting('TENANT'),
            clientId: setting('CLIENT_ID'),
            clientSecret: setting('CLIENT_SECRET'),
          }),
      }),
      member: setting('MEMBER'),
      guest: setting('GUEST'),
      disabled: setting('DISABLED'),
      group: setting('GROUP'),
      nestedMember: setting('NESTED_MEMBER'),
      close: async () => undefined,
    };
  });
});
