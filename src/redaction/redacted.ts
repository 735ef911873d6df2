/** The words that stand for what was taken out. Never numbered: two of them do not say that they were the same. */
export const REDACTED = /\[(?:name|number|date|address|email|link|path|code|removed)\]/u.source;
