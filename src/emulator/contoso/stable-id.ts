import { createHash } from 'node:crypto';

const digest = (topic: string): Buffer => createHash('sha256').update(`contoso/${topic}`).digest();

/** The same UUID (shaped like version 4) for the same topic, at every start. */
export function stableId(topic: string): string {
  const hex = digest(topic).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The same credential-like id for the same topic: Entra's passkey ids are base64url, not UUIDs. */
export const stableCredentialId = (topic: string): string => `${digest(topic).toString('base64url').slice(0, 22)}1`;
