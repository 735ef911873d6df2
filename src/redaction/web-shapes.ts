const BEGIN = String.raw`(?<![\p{L}\p{N}])`;
const LABEL = String.raw`[\p{L}\p{N}_-]{1,63}`;
const TOP =
  'com|org|net|info|biz|io|ms|eu|app|dev|cloud|gov|edu|mil|int|online|site|top|xyz|shop|local|lan|internal|corp|intra|' +
  'co|uk|ie|us|ca|au|nz|de|at|ch|li|lu|be|nl|fr|es|pt|it|pl|cz|se|no|dk|fi|jp|in|cn|br|ru';
const AT = String.raw`(?:\s?[\[(](?:at|ät)[\])]\s?|\sat\s|\s@\s)`;
const DOT = String.raw`(?:\s?[\[(]dot[\])]\s?|\sdot\s|\.)`;
const MAILBOX = String.raw`[^\s@\[\]<>(),;:]{1,64}`;

/** Addresses on a network, by what stands for them; each a few alternatives of a pattern (flags "iu"). */
export const WEB_SHAPES: Readonly<Record<string, readonly string[]>> = {
  /** Microsoft's own pages, the same for everybody. They stay. */
  official: [
    BEGIN +
      String.raw`(?:https?:\/\/)?(?:aka\.ms\/(?:mysecurityinfo|mfasetup|sspr|authapp|myaccount)|mysignins\.microsoft\.com(?:\/security-info)?|microsoft\.com\/devicelogin)` +
      String.raw`(?![\p{L}\p{N}/?#@]|[.:-][\p{L}\p{N}])`,
  ],
  link: [String.raw`${BEGIN}(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)\S+`],
  path: [String.raw`${BEGIN}[a-z]:[\\/]\S+`, String.raw`\\\\\S+`, String.raw`\/(?:home|users|mnt|volumes)\/\S+`],
  email: [
    String.raw`${MAILBOX}@[^\s@\[\]<>(),;]+`,
    String.raw`${MAILBOX}${AT}${LABEL}${DOT}(?:${LABEL}${DOT}){0,4}\p{L}{2,24}(?![\p{L}\p{N}@])`,
    // @Anna Berg
    String.raw`(?<=^|[\s(,;:])@\p{L}[\p{L}\p{N}._-]*(?: \p{Lu}[\p{L}'’-]+){0,2}`,
  ],
  host: [String.raw`${BEGIN}(?:${LABEL}\.){1,8}(?:${TOP})(?![\p{L}\p{N}])(?:[:/?#]\S*)?`],
  account: [
    // DOMAIN\anna
    String.raw`${BEGIN}[\p{L}\p{N}-]{1,40}\\[\p{L}\p{N}._-]+`,
    // anna.berg, j.miller, anna_berg, anna.b
    String.raw`${BEGIN}\p{L}[\p{L}\p{N}]*(?:[._]\p{L}[\p{L}\p{N}]+)+`,
    String.raw`${BEGIN}\p{L}{3,}\.\p{L}(?![\p{L}\p{N}.])`,
  ],
};
