/**
 * What looks like a secret but helps the helpdesk: sources of patterns (flags "iu"), each for a whole word or for a few
 * words that belong together.
 */
export const HARMLESS_WORDS: readonly string[] = [
  // Case, error and event numbers: "case 1004", "error code 53003", "Event ID 4625", "build 22631".
  String.raw`(?:case|ticket|incident|request|error|fehler|fehlercode|event|status|exit|build|version|http|year|kb)(?:[ -](?:code|number|id|no\.?|nr\.?))?(?: is|:)? ?#?\d{3,7}(?:\.\d{1,5})*`,
  // Error codes and update numbers: 0x80070005, AADSTS50011, KB5034441, INC0012345, CVE-2024-1234.
  '0x[0-9a-f]{4,16}',
  String.raw`(?:aadsts|kb|inc|req|ritm|chg|err|error|cve-)-?\d{3,10}(?:-\d{3,6})?`,
  // Correlation and request ids, which Microsoft's error pages show.
  '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}',
  // Dates and years: 2026-11-23 (with or without a time), 23.11.2026, 11/23/26, 2026.
  String.raw`(?:19|20)\d\d-[01]?\d-[0-3]?\d(?:T[\d:.]{4,12}Z?)?`,
  String.raw`[0-3]?\d[./-][0-3]?\d[./-](?:(?:19|20)\d\d|[0-3]\d)`,
  String.raw`(?:19[89]|20[0-4])\d`,
  // Versions and network addresses: 17.6.1, 10.0.22631.3447, 24H2. Phone numbers with dots have longer groups.
  String.raw`v?\d{1,3}\.\d{1,2}(?:\.\d{1,5}){0,2}`,
  String.raw`\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}`,
  String.raw`\d{2}h[12]`,
  // Products and computer names: iPhone15Pro, Windows11, SM-G991B, DESKTOP-7KQ2B1L.
  String.raw`(?:iphone|ipad|ipados|ios|android|windows|win|macos|macbook|galaxy|pixel|yubikey|surface|thinkpad|chrome|edge)[ _-]?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]{0,5}`,
  '(?:microsoft|office|m)[ -]?365',
  '(?:sm|desktop|laptop|lt|pc|nb|ws)-[a-z0-9-]{3,15}',
  // Mail addresses.
  String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+`,
];
