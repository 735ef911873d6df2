import { ClientSecretCredential } from '@azure/identity';

interface Credential {
  readonly tenant: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A token for Microsoft Graph from a real tenant. */
export async function entraToken({ tenant, clientId, clientSecret }: Credential): Promise<string> {
  const credential = new ClientSecretCredential(tenant, clientId, clientSecret);
  return (await credential.getToken('https://graph.microsoft.com/.default')).token;
}
