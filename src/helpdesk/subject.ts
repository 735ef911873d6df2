/** What a case is about. A person has at most one open case of each. */
export const SUBJECTS = ['lost-device', 'security', 'registration', 'sign-in', 'other'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** The subject of each approved answer that somebody may need help after. Whatever is not here is 'other'. */
const SUBJECT_OF: ReadonlyMap<string | undefined, Subject> = new Map([
  ...subject('lost-device', ['lost-or-stolen', 'broken-phone']),
  ...subject('security', ['someone-asked-for-code', 'unexpected-prompt', 'is-this-phishing']),
  ...subject('registration', [
    ...['register-android', 'register-error', 'register-iphone', 'register-prerequisites', 'register-security-key'],
    ...['android-work-profile', 'authenticator-app-setup', 'browser-app-support', 'linux-chromeos', 'mac-computer'],
    ...['multiple-passkeys', 'new-joiner-mover', 'new-phone', 'no-smartphone', 'old-phone', 'passkey-not-allowed'],
    ...['personal-phone', 'qr-bluetooth', 'remove-passkey', 'security-key', 'which-device', 'windows-hello'],
  ]),
  ...subject('sign-in', [
    ...['device-not-with-me', 'forgot-pin', 'how-to-sign-in', 'locked-out', 'remote-desktop-vdi', 'shared-pc'],
    ...['sign-in-error', 'sign-in-other-computer', 'still-asked-for-password', 'temporary-access-pass'],
    ...['travel-offline', 'wrong-account'],
  ]),
]);

/** What a cry for help is about, by the answer it came after. */
export const subjectOf = (article: string | undefined): Subject => SUBJECT_OF.get(article) ?? 'other';

function subject(name: Subject, articles: readonly string[]): (readonly [string, Subject])[] {
  return articles.map((article) => [article, name] as const);
}
