import assert from 'node:assert/strict';
import { redactSecrets } from '../../src/redaction/redact-secrets.ts';

/** What was written → what is kept. */
const GONE: readonly (readonly [string, string])[] = [
  ['My PIN is 4821 and it fails', 'My PIN is [removed] and it fails'],
  ['PIN: 4821', 'PIN: [removed]'],
  ['pin=4821', 'pin=[removed]'],
  ['pin 2024', 'pin [removed]'],
  ['my pins are 4821 or so', 'my pins are [removed] or so'],
  ['pin4821 does not work', '[removed] does not work'],
  ['I typed 4821 twice', 'I typed [removed] twice'],
  ['the code 123456 came by text', 'the code [removed] came by text'],
  ['code 123 456', 'code [removed]'],
  ['123-456', '[removed]'],
  ['1 2 3 4 5 6', '[removed]'],
  ['they told me one two three four five six', 'they told me [removed]'],
  ['the code was 42, I think', 'the code was [removed], I think'],
  ['G-123456 is your code', '[removed] is your code'],
  ['Temporary Access Pass: PE5b$@Ht', 'Temporary Access Pass: [removed]'],
  ['my TAP is now 7KQ2B1LX.', 'my TAP is now [removed]'],
  ['it says use PE5b$@Ht to sign in', 'it says use [removed] to sign in'],
  ['use a1b2c3 please', 'use [removed] please'],
  ['password is hunter', 'password is [removed]'],
  ['Password: Sommer2026!', 'Password: [removed]'],
  ['password "correct horse battery"', 'password [removed]'],
  ['my password = letmein', 'my password = [removed]'],
  ['la mia password è girasole', 'la mia password è [removed]'],
  ['a minha palavra-passe é girassol', 'a minha palavra-passe é [removed]'],
  ['moje hasło to słonecznik', 'moje hasło to [removed]'],
  ['私のパスワードはひまわりです', '私のパスワードは[removed]です'],
  ['Mein Kennwort ist Geheim99', 'Mein Kennwort ist [removed]'],
  ['mot de passe: soleil', 'mot de passe: [removed]'],
  ['I used P@ssw0rd', 'I used [removed]'],
  ['call me on +1 425 555 0100 please', 'call me on [removed] please'],
  ['call (425) 555-0100', 'call [removed]'],
  ['0170 1234567', '[removed]'],
  ['0170/12 34 567', '[removed]'],
  ['425.555.0100', '[removed]'],
  ['06.12.34.56.78', '[removed]'],
  ['+49(0)89/1234-567', '[removed]'],
  ['tel:+4917012345678', '[removed]'],
  ['٤٨٢١٩٣ is what it shows', '[removed] is what it shows'],
  ['48\u200b21\u206093', '[removed]'],
  ['https://bad.example/reset?code=abcdef', 'https://bad.example/reset?[removed]'],
  ['http://micr0soft-login1.com/x/ab12cd34ef?u=1', 'http://micr0soft-login1.com/x/[removed]?[removed]'],
];

const STAYS: readonly string[] = [
  'What about case 1004?',
  'Case #1004 and ticket 100234',
  'iOS 17.6.1 on an iPhone 15 Pro',
  'Windows 11 24H2, build 22631.3447 and 10.0.22631.3447',
  'It says 0x80070005',
  'error code 0x80070005',
  'AADSTS50011: the reply address is wrong',
  'Error code: 53003',
  'error 500121 since Monday',
  'since 2026-11-23, or 23.11.2026, or 11/23/2026',
  'at 10:45 and 10:45:30',
  'In 2026 this worked',
  'Request Id: 0f8fad5b-d9cb-469f-a165-70867728950e',
  'my password is wrong',
  'My password does not work',
  'la password è scaduta',
  'a senha é inválida',
  'moje hasło jest złe',
  'パスワードは何ですか',
  'パスワードは使えないです',
  'the code is not accepted',
  'The code never arrives, I tried 3 times',
  'I got the code 10 minutes ago',
  'I forgot my PIN and my pass has expired',
  'PIN reset page',
  'What is a passkey?',
  'My SM-G991B and DESKTOP-7KQ2B1L',
  'YubiKey 5C NFC, Pixel 8, Galaxy S21, CPH2449',
  'anna.berg2@contoso.com cannot sign in',
  'https://aka.ms/mysecurityinfo does not open',
  'aka.ms/mysecurityinfo and mysignins.microsoft.com',
  'Microsoft 365 and M365',
  "It doesn't show the QR code, and/or says sign-in failed (twice)",
  'KB5034441 failed',
  'Zwei Geräte, ein Schlüssel – geht nicht',
];

describe('what a person typed', () => {
  for (const [typed, kept] of GONE) {
    it(`is kept without its secret: ${kept}`, () => assert.equal(redactSecrets(typed), kept));
  }

  for (const typed of STAYS) {
    it(`stays as it is: ${typed}`, () => assert.equal(redactSecrets(typed), typed));
  }

  it('says the same when redacted twice', () => {
    for (const [typed] of GONE) assert.equal(redactSecrets(redactSecrets(typed)), redactSecrets(typed));
  });

  it('loses what the database or the screen could not take', () => {
    assert.equal(redactSecrets('a\u0000b \ud800 \u202egnp.exe\u202c\r\n\r\n\r\n\r\nend'), 'a b \ufffd gnp.exe\n\nend');
  });

  it('is judged in well under 50 ms, whatever 500 characters it is made of', () => {
    const nasty = [
      '1 '.repeat(250),
      'a.'.repeat(250),
      'pin '.repeat(125),
      'code is '.repeat(62),
      '/'.repeat(500),
      '((('.repeat(166),
    ];
    for (const text of [...nasty, 'one '.repeat(125), 'a@'.repeat(250), '"'.repeat(500), `a${'1-'.repeat(249)}`]) {
      const started = performance.now();
      redactSecrets(text);
      assert.ok(performance.now() - started < 50, text.slice(0, 10));
    }
  });
});
