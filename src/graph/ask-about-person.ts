import type { Directory } from '../people/directory.ts';
import { advancedQuery } from './advanced-query.ts';
import type { GraphClient } from './graph-client.ts';
import { list } from './list.ts';
import { deviceProperties, readDevice } from './read-device.ts';
import { readMethod } from './read-method.ts';
import { personProperties, readPerson } from './read-person.ts';

/** The Directory's questions about one person. Need User.Read.All and UserAuthenticationMethod.Read.All. */
export function askAboutPerson(client: GraphClient): Pick<Directory, 'person' | 'signInMethods' | 'devices'> {
  const user = (id: string): string => `/users/${encodeURIComponent(id)}`;
  return {
    async person(id) {
      const path = `${user(id)}?$select=${personProperties}`;
      const answer = await client.ask({ path, permission: 'User.Read.All' });
      return answer === undefined ? undefined : readPerson(answer);
    },

    async signInMethods(id) {
      const path = `${user(id)}/authentication/methods`;
      const methods = await list(client, { path, permission: 'UserAuthenticationMethod.Read.All' });
      return methods.map(readMethod);
    },

    async devices(id) {
      const path = `${user(id)}/ownedDevices/microsoft.graph.device?$select=${deviceProperties}&$count=true`;
      return (await list(client, { path, permission: 'User.Read.All', ...advancedQuery })).map(readDevice);
    },
  };
}
