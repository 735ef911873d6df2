/** Words that announce something longer than a number, in our languages; Japanese says it without spaces, see below. */
const PASSWORD_NAMES =
  'passwords?|passw(?:o|ö)rt|kennwort|passphrase|passwd|pwd|pw|secret|recovery key|mot de passe|contraseña|senha|palavra[- ]passe|wachtwoord|has(?:ł|l)o|lösenord';
const CODE_NAMES = 'passcode|pass|pin|puk|codes?|otp|totp|tap|clave|codice|geheimzahl|einmalcode';
const FILLERS = 'is|was|are|number|nr|now|again|set to|ist|war|lautet|est|es|è|é|era|jest|(?<=has(?:ł|l)o )to|of';

const NAME = `(?<name>${PASSWORD_NAMES}|${CODE_NAMES})`;
/** "error code 53003" announces an error. */
const NOT_AN_ERROR = '(?<!(?:error|status|event|exit|stop|reason|result|fehler)[ -]?)';
const LINK = String.raw`(?<link>(?:\s+(?:${FILLERS})(?=[\s:=]))*(?:\s*[:=]\s*|\s+))`;
const QUOTED = String.raw`"[^"\n]{1,80}"|'[^'\n]{1,80}'|“[^”\n]{1,80}”|„[^“”\n]{1,80}[“”]|«[^»\n]{1,80}»`;
const NOT_A_NAME = `(?!(?:${PASSWORD_NAMES}|${CODE_NAMES})[\\s:=])`;

/** "my PIN is now: 4821": a word that announces a secret, and what may be it. */
export const ANNOUNCED_SECRET = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${NOT_AN_ERROR}${NAME}${LINK}${NOT_A_NAME}(?<value>${QUOTED}|\p{Nd}[\p{Nd} -]{0,20}\p{Nd}(?![\p{L}\p{N}])|\S{1,500})`,
  'giu',
);

/** パスワードは…です: what stands between, unless it asks or says how it is with it. */
export const JAPANESE_SECRET =
  /(?<=(?:パスワード|暗証番号|合言葉)は)(?!.{0,12}(?:何|なに|必要|不要|要ら|いら|どこ|いつ|なぜ|どう|同じ|無効|有効|違|忘れ|ない|ます|まし|たい|れる))[^\s、。]{1,40}?(?=です|だ|と言|って)/gu;

const IS_PASSWORD_NAME = new RegExp(`^(?:${PASSWORD_NAMES})$`, 'iu');
const QUOTE = /^["'“„«]/u;
/** How long ago, or how often: "the code 10 minutes ago". */
const COUNTED =
  /^\s*(?:times|x|seconds?|minutes?|min|hours?|days?|weeks?|digits?|characters?|months?|years?)(?!\p{L})/iu;

/** What people say of a password rather than of what it is: "my password is wrong". */
const PROSE = new Set(
  (
    'a about accepted after already also always an and another any asked asking at bad because before being blocked but by ' +
    'cancelled changed checked correct denied did different disabled does done easy enough entered expired expiring failed ' +
    'false fine for forgotten from gone good hard has have i in incorrect invalid it just known leaked less locked long lost ' +
    'me mine missing more much my needed never new no none not nothing of off ok okay old on only or out over refused rejected ' +
    'required reset right same saved secret sent set short shown so still stolen the their then there this to too unknown ' +
    'used valid very weak what when where why with without working wrong you your abgelaufen falsch gesperrt nicht vergessen ' +
    'expiré faux bloqué incorrecte incorrecta correcta caducada inválida errada incorreta expirada correta bloqueada ' +
    'sbagliata errata scaduta bloccata corretta verkeerd verlopen onjuist fout niet złe błędne niepoprawne nie'
  ).split(' '),
);

/** What is to be judged of one match of ANNOUNCED_SECRET. */
export interface Announced {
  readonly name: string;
  readonly link: string;
  readonly value: string;
  /** The text after the value. */
  readonly rest: string;
  readonly harmless: (word: string) => boolean;
}

/** Whether the value is the secret itself, or only the sentence going on. */
export function isAnnouncedSecret({ name, link, value, rest, harmless }: Announced): boolean {
  if (QUOTE.test(value)) return true;
  const core = value.replace(/[.,;:!?)\]]+$/u, '');
  if (/^[\p{Nd} -]+$/u.test(core)) return core.replace(/\P{Nd}/gu, '').length > 1 && !COUNTED.test(rest);
  if (IS_PASSWORD_NAME.test(name)) return /[\p{Nd}#$%^&*!@=+~_]/u.test(core) || isAnnouncedWord(core, link);
  if (harmless(core)) return false;
  return /\p{Nd}/u.test(core) || /[#$%^&*!@=+~]/u.test(core) || /\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u.test(core);
}

/** "password: hunter", "password is hunter": letters only, so it takes a clear announcement. */
function isAnnouncedWord(core: string, link: string): boolean {
  return link.trim() !== '' && /^\p{L}[\p{L}'’-]*$/u.test(core) && !PROSE.has(core.toLowerCase());
}
