/** By language: words that call a synced passkey fine for the reader. */
export const SYNCED_IS_FINE: Readonly<Record<string, RegExp>> = {
  en: /you may (keep your passkey there|use either kind)|synced (one|passkey)s? (is|are) (fine|good|ok)/i,
  de: /dürfen (Ihren Passkey dort aufbewahren|beide Arten benutzen)/i,
  fr: /pouvez (y garder votre passkey|utiliser l'un ou l'autre type)/i,
  es: /puede (guardar allí su passkey|usar cualquiera de los dos tipos)/i,
  it: /può tenerci la passkey/i,
  nl: /mag je je passkey bewaren/i,
  pl: /możesz tam trzymać klucz dostępu/i,
  pt: /pode guardar lá a sua passkey/i,
  ja: /パスキーをそこに置けます/,
};

const ACCOUNTS = 'Apple|Google|iCloud';

/** By language: words that name synced passkeys or the accounts that hold them. */
export const SYNCED_NAMED: Readonly<Record<string, RegExp>> = {
  en: new RegExp(`synced|password manager|${ACCOUNTS}`, 'i'),
  de: new RegExp(`synchronisiert|passwortmanager|${ACCOUNTS}`, 'i'),
  fr: new RegExp(`synchronisée|gestionnaire de mots de passe|${ACCOUNTS}`, 'i'),
  es: new RegExp(`sincronizada|administrador de contraseñas|${ACCOUNTS}`, 'i'),
  it: new RegExp(`sincronizzata|gestore di password|${ACCOUNTS}`, 'i'),
  nl: new RegExp(`gesynchroniseerd|wachtwoordbeheerder|${ACCOUNTS}`, 'i'),
  pl: new RegExp(`synchronizowan|menedżer haseł|${ACCOUNTS}`, 'i'),
  pt: new RegExp(`sincronizada|gestor de senhas|${ACCOUNTS}`, 'i'),
  ja: new RegExp(`同期|パスワード マネージャー|${ACCOUNTS}`),
};

/** By language: words by which such a sentence warns, makes a condition, or only tells what the kind is. */
export const WITH_CAUTION: Readonly<Record<string, RegExp>> = {
  en: /do not|not sure|instead|where (it|that) is allowed|is allowed for you|copies it to/i,
  de: /nicht|kein|stattdessen|wo (er|das) erlaubt ist|ist für sie|kopiert ihn auf/i,
  fr: /n'(utilisez|enregistrez)|ne l'enregistrez pas|ne savez pas|plutôt|là où|autorisée pour vous|la copie sur/i,
  es: /\bno\b|en su lugar|donde está permitid|está permitida|la copia a/i,
  it: /\bnon\b|invece|dove è consentito/i,
  nl: /geen|niet|kies dan|waar dat mag/i,
  pl: /\bnie\b|zamiast tego|tam gdzie to dozwolone/i,
  pt: /\bnão\b|antes|onde isso é permitido/i,
  ja: /ください|許可されている場合/,
};

/** By language: words that ask the reader to register now. */
export const REGISTER_NOW: Readonly<Record<string, RegExp>> = {
  en: /^\d\. Register|please register|ten minutes for it soon|Please be done by|To add one, go to|^\*\*Have these ready/im,
  de: /^\d\. Richten Sie .*Passkey ein|bitte bald einen Passkey|bald zehn Minuten|Bitte seien Sie bis|Zum Hinzufügen gehen|^\*\*Das sollte bereitliegen/im,
  fr: /^\d\. Enregistrez|enregistrez-vous bientôt|bientôt dix minutes|Pour en ajouter une, allez|^\*\*Préparez ceci/im,
  es: /^\d\. Registre|regístrese pronto|pronto diez minutos|Termine, por favor|Para agregar una, vaya|^\*\*Tenga preparado/im,
  it: /^\d\. Registri|Completi tutto entro/im,
  nl: /^\d\. Registreer|Zorg dat je uiterlijk/im,
  pl: /^\d\. Zarejestruj/im,
  pt: /^\d\. Configure (uma|a sua|uma nova)( nova)? passkey|Termine tudo/im,
  ja: /^\d\. .*パスキーを登録します|までに終えてください/m,
};
