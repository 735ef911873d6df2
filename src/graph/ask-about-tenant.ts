import { PermanentFailure } from '../kernel/failures.ts';
import type { Directory, Registration } from '../people/directory.ts';
import type { GraphClient } from './graph-client.ts';
import { pages } from './pages.ts';
import { readPasskeyPolicy } from './read-passkey-policy.ts';
import { readRegistration } from './read-registration.ts';
import { reportPace } from './report-pace.ts';

const fido2 = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/Fido2';
const report = '/reports/authenticationMethods/userRegistrationDetails?$top=999';

/** The Directory's questions about the whole tenant. Need Policy.Read.AuthenticationMethod and AuditLog.Read.All. */
export function askAboutTenant(client: GraphClient): Pick<Directory, 'passkeyPolicy' | 'registrations'> {
  const pace = reportPace(client);
  const paced: GraphClient = {
    ...client,
    async ask(question) {
      await pace();
      return client.ask(question);
    },
  };
  return {
    async passkeyPolicy() {
      const answer = await client.ask({ path: fido2, permission: 'Policy.Read.AuthenticationMethod' });
      if (answer === undefined) throw new PermanentFailure('This tenant has no passkey (FIDO2) policy');
      return readPasskeyPolicy(answer);
    },
    registrations: () => registrations(paced),
  };
}

async function* registrations(client: GraphClient): AsyncGenerator<readonly Registration[]> {
  const question = { path: report, permission: 'AuditLog.Read.All' };
  for await (const page of pages(client, question)) yield page.map(readRegistration);
}
