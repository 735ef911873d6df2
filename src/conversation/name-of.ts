import { cleanText } from '../texts/clean-text.ts';

const LONGEST_NAME = 100;

/** The name that Teams gives for somebody, fit to be stored and shown; '' when it gives none. */
export const nameOf = ({ name }: { readonly name: string }): string => cleanText(name, LONGEST_NAME);
