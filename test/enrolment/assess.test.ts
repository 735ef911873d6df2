import assert from 'node:assert/strict';
import { assess, newPasskeySince } from '../../src/enrolment/assess.ts';
import type { SignInMethod } from '../../src/people/sign-in-method.ts';

const passkey = (changes: object = {}): SignInMethod => ({
  kind: 'passkey',
  id: 'p1',
  name: 'iPhone',
  model: 'Microsoft Authenticator',
  passkeyType: 'deviceBound',
  aaguid: '90a3ccdf-635c-4729-a248-9b709135078f',
  createdAt: new Date('2026-11-20T10:00:00Z'),
  ...changes,
});
const other = (kind: 'windowsHello' | 'authenticator' | 'password' | 'phone'): SignInMethod => ({
  kind,
  id: kind,
  name: '',
  createdAt: undefined,
});
const onWindows = passkey({ aaguid: '08987058-cadc-4b81-b6e1-30de50dcbe96' });

describe('whether somebody is set up', () => {
  for (const [what, methods, verdict] of [
    ['nothing at all', [], 'no-passkey'],
    ['a password, a phone and an app', [other('password'), other('phone'), other('authenticator')], 'no-passkey'],
    ['only a passkey', [passkey(), other('password')], 'no-second-method'],
    ['a passkey and text codes, which end', [passkey(), other('phone')], 'no-second-method'],
    ['a passkey and Windows Hello', [passkey(), other('windowsHello')], 'enough'],
    ['a passkey and app approvals', [passkey(), other('authenticator')], 'enough'],
    ['two passkeys', [passkey(), passkey({ id: 'p2' })], 'enough'],
    ['passkeys that stay on one PC', [onWindows, other('windowsHello')], 'nothing-portable'],
  ] as const) {
    it(`is ${verdict} with ${what}`, () => assert.equal(assess(methods).verdict, verdict));
  }
});

describe('the passkey somebody has just made', () => {
  const since = new Date('2026-11-23T09:00:00Z');

  it('is the newest one made since they started', () => {
    const methods = [
      passkey({ id: 'old' }),
      passkey({ id: 'first', createdAt: new Date('2026-11-23T09:01:00Z') }),
      passkey({ id: 'second', createdAt: new Date('2026-11-23T09:05:00Z') }),
    ];
    assert.equal(newPasskeySince(methods, since)?.id, 'second');
  });

  it('is not an earlier one, nor one without a date', () => {
    assert.equal(newPasskeySince([passkey(), passkey({ createdAt: undefined })], since), undefined);
  });
});
