/** What everything is written in first, and what shows where a translation is missing. */
export const SOURCE_LANGUAGE = 'en';

/** "de" of "de-AT"; English for what is no locale. */
export const languageOf = (locale: string | undefined): string =>
  /^[a-z]{2,3}(?![a-z])/.exec(locale?.toLowerCase() ?? '')?.[0] ?? SOURCE_LANGUAGE;
