import type { Tokens } from './tokens.ts';

/** Tokens a bot has to refuse, by what is wrong with each. Everything else about them is right. */
export function forgedTokens(tokens: Tokens): Readonly<Record<string, string>> {
  const [header = '', claims = '', signature = ''] = tokens.sign().split('.');
  const [, otherClaims = ''] = tokens.sign({ expiresIn: 7_200 }).split('.');
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none', kid: 'ours', typ: 'JWT' })).toString('base64url');
  return {
    'signed with a stranger’s key': tokens.sign({ key: 'stranger' }),
    'claims changed after signing': `${header}.${otherClaims}.${signature}`,
    'not signed at all': `${unsigned}.${claims}.`,
    expired: tokens.sign({ expiresIn: -3_600 }),
    'made for another bot': tokens.sign({ audience: '00000000-0000-4000-8000-00000000dead' }),
    'issued by somebody else': tokens.sign({ issuer: 'https://issuer.example' }),
    'with an unknown key id': tokens.sign({ keyId: 'unknown' }),
    'signed with a key that is not for Teams': tokens.sign({ key: 'unendorsed' }),
    'made for another service URL': tokens.sign({ serviceUrl: 'https://elsewhere.example/teams/' }),
    'without a service URL': tokens.sign({ serviceUrl: null }),
    'no token': 'nonsense',
  };
}
