import { CHANNEL_ISSUER } from './tokens.ts';

/** The SDK's seven settings for trusting this connector's tokens. It takes all of them or none: a part refuses everybody. */
export function authSettings(url: string): Readonly<Record<string, string>> {
  const metadata = `${url}/v1/.well-known/openidconfiguration`;
  return {
    ToChannelFromBotLoginUrl: `${url}/login`,
    ToChannelFromBotOAuthScope: CHANNEL_ISSUER,
    ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
    OAuthUrl: `${url}/oauth`,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    CallerId: 'urn:botframework:azure',
  };
}
